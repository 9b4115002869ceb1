"""Who is quoted, in the languages in which names go on in small letters.

*La Commission nationale des ports (CNP) avait estimé que « … »*; *l’articolo 9 della Costituzione,
secondo cui «…»*. The name is the subject of a verb of saying in the same sentence.
"""

from __future__ import annotations

import re

_VERBS = (
    r"estim|consid[eé]r|affirm|déclar|soulign|rappel|relev|relèv|not(?:e|ait|é|ent)\b|écri[tv]|indi[qc]"
    r"|constat|jug[eé]|préconis|recomm?[ae]nd|dénonc|pr[eé]cis|reconn|préoccup|regrett|qualifi|class"
    r"|invit[eé]|concl|dispos|prévo|stipul|énonc|proclam|garanti"
    r"|señal|afirm|declar|sost[ui]|advirt|advert|estable[cz]|reconoc|expres|record|recuerd|calific"
    r"|manifest|dij|dic[ehi]|resolv|observ|subray|dispon|consagr|determin"
    r"|aclar|insist|exig[ie]|exhort|instó|insta\b|argument|sugir|sugier|chiar|pretend|esorta|solleci"
    r"|clarifi|rapporte|exhort|suggèr|sugger|esclarec|exort|defend|kritisier|forder|verlang|bekräft|unterstr"
    r"|afferm|dichiar|sottoline|ricord|riconosc|stabil|rilev|osserv|defin|riten|ritien|scriv|scritt"
    r"|recit|preved|denunci|sanci|sostien"
    r"|dispõe|prétend|cita\b|lembr|ressalt|destac|enfatiz|reafirm|assegur|diz\b"
    r"|schre[ve]|schrij|stel[dt]|zeg|zei\b|verklaar|waarschuw|oordeel|concludeer|bepaal|luid|meld"
    r"|reconhec|alert|sublinh|salient|diss|refer|apont|estabelec|prevê"
    r"|d[eé]cid|deci[sd]|prom[ei]t|promis|promess|resol[vu]|risol|belo[fo]|beslo|versprach|verspr|anuncia|annonc|annunci"
    r"|beton|erklär|mahn|warn|schreib|schrieb|sagt|urteil|entsch|heißt|stellt|fest[gs]|bestimm|garantier|laute[tn]|besag|regel"
)
_DETERMINER = (
    r"(?:(?:l[aeo]s?|el|il|i|gli|[ao]s?|das|der|die|de|het)\s|(?<!\w)l[’'])"
    r"(?:(?:propi[oa]|propre|stess[oa]|própri[oa]|même)\s)?"
)
_TEXTS = (
    r"décret|decreto|ordonnance|ordenanza|ordinanza|arrêté|circulaire|circolare|règlement|reglamento|regolamento"
    r"|regulamento|constitu[tc]ión|constitution|constitui[çc]ão|costituzione|convention|convención|convenzione|convenção"
    r"|pacte|pacto|patto|charte|traité|tratado|trattato|accord|acuerdo|accordo|acordo|plan|plano|piano|programme"
    r"|programa|programma|código|code|codice|gesetz|verordnung|richtlinie|verfassung|vertrag|koalitionsvertrag"
    r"|r[ée]sol\w{4,8}|risoluzione|directiv[ea]|direttiva|diretiva|loi|ley|legge|lei|rapport[oe]?|informe"
    r"|relatório|carta|lettre|lettera|brief|documento?|comunicado|étude|estudio|arti(?:cle|colo|go)|artículo|art\.|rapporteuse|rapporteur|relator[ae]?|relatrice|comité"
    r"|ministre|ministr[oa]|minister|gouvernement|gobierno|governo|regering|préfet|président[e]?|presidente?"
    r"|agenzia|sindac[oa]|alcalde(?:sa)?|maire|bürgermeister(?:in)?|regierung|behörde|gemeente|raad|porte-parole"
    r"|portavoce|portavoz|porta-voz|woordvoerder|sprecher(?:in)?|secrétaire|segretari[oa]|procurador[a]?|juge|juez"
    r"|giudice|juiz|comisión|commission|cour|corte|tribunal|défenseure?|uffici[o]?|oficina|bureau|autorit[àé]|autoridade?|consiglio|conseil|consejo|conselho|sentencia|sentenza|arrêt|avis|dictamen|parere"
)
_MODESTLY = (
    r"(?:(?:lo|la|le|se|ha|han|hanno|a|ont|avait|avaient|est|était|elle-même|lui-même|elles-mêmes|déjà"
    r"|également|aussi|également|também|já|también|ya|inoltre|anche|già|hat|bereits|auch|havia|tinha"
    r"|había|habían|dit|pourtant|quant|ne|en)\s|[sl][’']){0,5}"
)
SUBJECT = re.compile(
    rf"""(?<![\w’'-]){_DETERMINER}
    (?P<name>(?:(?-i:[A-ZÀ-Þ])[\w’'-]+|(?:{_TEXTS})(?!\w))(?:\s[\w’'/.º°-]+){{0,12}}?)
    (?:\s\([^()]{{2,40}}\))?(?:,\s[^,:;«“"„]{{2,90}},)?\s{_MODESTLY}(?:{_VERBS})""",
    re.VERBOSE | re.IGNORECASE,
)
"""*La Defensoría del Pueblo constató que “…”*."""
_SECONDING = r"""(?:secondo\s(?:cui|l?[ao]?\s?quale|il\squale)
      |aux\stermes\s(?:duquel|de\slaquelle|desquels)
      |selon\s(?:lequel|laquelle|lesquels)|según\s(?:el|la|lo)\scual|segundo\s[ao]\squal|wonach
      |in\sbase\sa(?:l(?:la)?\s(?:quale)|\scui)|(?:ove|dove)\s(?:si\s)?(?:prevede|stabilisce|legge|dispone)
      |conforme\sal\scual|en\s(?:el|la)\scual\sse|nos\stermos\sd[oa]\squal|(?<=,\s)(?:nach|gemäß)\s(?:dem|der)
      |nei\scui\stermini|en\sel\sque\sse|qui\s(?:dispose|stipule|dit|précise|prévoit|énonce|proclame)
      |che\s(?:recita|cita|dice|stabilisce|prevede|sancisce)|que\s(?:dispone|establece|señala|dice|reza|dispõe|estabelece|diz|prevê))\b"""
_PIECE = (
    r",\s(?:comma|comme|c\.|lettera|lett\.|let\.|lit\.|n\.|nr\.|núm\.|num\.|par\.|al\.|alinéa|inc\.|inciso|fracc\.|Abs\.|Absatz"
    r"|Satz|punto|numeral|párrafo|parágrafo|caput)\s?[\w().]{0,6}"
)
_BY = (
    r"\s\w{2,14}(?:t[oaie]s?|d[oa]s?|ée?s?)\s(?:da|dal|dalla|dall[’']|por|par|pel[oa])\s?"
    r"(?-i:[A-ZÀ-Þ])"
)
"""*criticato da* Ana Ruiz: what follows may be told of her."""
RELATIVE = re.compile(
    rf"""(?P<name>(?:(?<!\w)l[’'])?(?<!\w)(?:[Aa]rti(?:cle|colo|kel|go)|[Aa]rt[íi]culo|[Aa]rt\.|§)
    \s(?:(?!{_BY})[^,;:«“"„()]){{1,90}}?(?:{_PIECE}){{0,3}}(?:\s\([A-Z]{{2,10}}\))?),?(?:\s(?:recante|portant|relati[fv][ae]?s?\s(?:à|a|al|alla))
    \s[^,;:«“"„]{{2,140}},)?\s{_SECONDING}""",
    re.VERBOSE,
)
"""*l’articolo 9 della Costituzione, secondo cui «…»*."""
RELATIVE_NAMED = re.compile(
    rf"""(?<![\w’'-]){_DETERMINER}(?P<name>[A-ZÀ-Þ][^,;:.«“"„()]{{2,90}}?),?\s{_SECONDING}""",
    re.VERBOSE,
)
"""*la Charte de la mer, selon laquelle « … »*."""
