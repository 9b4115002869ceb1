"""The forms by which kinds of documents are known: thanks for a letter, an assembly that decides,
contacts for the press. Each pattern is tried on a bounded sample of the text.
"""

from __future__ import annotations

import re

REPLY = re.compile(
    r"""thank(?:s|ing)?\s(?:you\s)?(?:(?:very|so)\smuch\s)?for\s(?:your
      |the)\s(?:[\w-]{1,20}\s){0,3}?
        (?:letter|e-?mail|correspondence|message|enquiry|inquiry|submission|petition)
      | in\s(?:reply|response|answer)\sto\syour
      | (?:i\sam|we\sare|i\swrite|am\swriting)\s(?:\w{1,12}\s){0,2}?(?:responding|replying
      |in\sreply)
      | \breply\sto\syour | asked\sme\sto\s(?:respond|reply|thank|answer)
      | i\s(?:refer|acknowledge
      |write\swith\sreference)\s(?:\w{1,12}\s){0,3}?your\s(?:\w{1,12}\s){0,2}?
        (?:letter|e-?mail|correspondence)
      | \byour\s(?:open\s|joint\s)?(?:letter|correspondence|e-?mail)\s(?:of|dated|to|has\sbeen)\b
      | (?:remercie|remercions|merci)\s(?:de|pour)\svotre\s(?:\w{1,12}\s)?(?:lettre|courrier
        |courriel|message) | (?:réponse|référence|suite)\sà\svotre | accus(?:e|é
        |ons)\s(?:de\s)?réception\sde
        \svotre | par\s(?:lettre|courrier|courriel)\sdu\s.{3,30},\svous\s | votre\s(?:lettre
          |courrier
        |courriel)\sdu\s | chargée?\sde\svous\srépondre | demandé\sde\svous\srépondre
        | (?:bien\svoulu|avez)\s(?:\w{1,10}\s)?(?:appeler|appelé|attirer|attiré)\s(?:mon
        |son)\sattention
      | (?:gracias|agradezco|agradecemos)\s(?:por\s)?su\s(?:\w{1,12}\s)?(?:carta|correo|escrito
      |mensaje)
        | en\s(?:respuesta|contestación|relación|atención)\sa\ssu | acus[oa](?:mos)?\srecibo\sde\ssu
        | (?:me\srefiero|nos\sreferimos)\sa\ssu
      | (?:in\srisposta|in\sriferimento|con\sriferimento|facendo\sseguito)\salla\s(?:sua|vostra)
        | (?:la\sringrazio|ringraziamo)\s(?:per|della)\s(?:la\s)?(?:sua
        |vostra)\s(?:\w{1,12}\s)?lettera
      | (?:dank|danke)\sfür\s(?:ihr|ihre|ihren)\s(?:\w{1,15}\s)?(?:schreiben|e-?mail|brief
      |nachricht)
        | ihr\sschreiben\svom | (?:bezug\snehmend|antwort)\sauf\sihr
      | em\sresposta\sà\s(?:sua|vossa) | (?:agradecemos|agradeço)\s(?:a\s)?(?:sua|vossa)\s(?:carta
      |mensagem)
      | (?:dank|bedankt)\svoor\su[wv]\w*\s(?:brief|e-?mail|bericht) | in\santwoord\sop\suw""",
    re.VERBOSE,
)
"""Tried on words in small letters."""
OTHERS_LETTER = re.compile(
    r"\W{0,3}(?:(?:the|their|its|this|la|le|el|il|der|die|das|a|o)\s(?:[\w’'-]{1,20}\s){0,2}?"
    r"(?:letter|statement|petition|appeal|lettre|carta|lettera|brief|déclaration|declaración|dichiarazione|erklärung)\s"
    r"(?:states?|says?|said|warns?|argues?|urges?|notes?|calls?|asks?|reads?|adds?|demands?|points|highlights?"
    r"|affirme|dit|demande|souligne|dice|afirma|pide|denuncia|chiede|afferma|denuncia|fordert|warnt|sagt)\b"
    r"|\[?<?https?:)",
    re.IGNORECASE,
)
"""``The letter states, “…”`` tells of a letter; an address of a page is none."""
ASSEMBLY = re.compile(
    r"""^\W{0,3}(?:the\s(?:general\sassembly|(?:human\srights|security|economic\sand\ssocial
      |general)
        \scouncil|european\sparliament|(?:parliamentary\s|world\shealth\s)?assembly|conference\sof\s
        the\sparties|committee\sof\sministers|ministerial\sconference|parliament|senate|council
        |commission|governing\s(?:body|council)|executive\s(?:board|council)|standing\scommittee
        |european\scommission|members?)
      | l['’](?:assemblée\sgénérale|assemblée) | le\s(?:conseil|parlement\seuropéen)
      | la\s(?:asamblea\sgeneral|conferencia\sde\slas\spartes) | el\s(?:consejo|parlamento)
      | il\s(?:consiglio|parlamento) | das\s(?:europäische\s)?parlament )\b
      (?:[\w\s()’']{0,80}), (?:\s|$)""",
    re.VERBOSE | re.IGNORECASE,
)
OPERATIVE = re.compile(
    r"""(?:^|[\n.;,]|\d\.)\s{0,40}(?:[*_]{0,3})(?:recalling|reaffirming|noting|having\s(?:regard
      |considered|conducted)
      |acting|taking\snote|considering|decides|adopts|requests|calls\son|urges|rappelant|considérant
      |décide|vu\s|recordando|considerando|decide|visto|in\sanbetracht|gestützt)\b""",
    re.VERBOSE | re.IGNORECASE,
)
DECISION = re.compile(r"/DEC/|\bDecision\b|\bDécision\b|\bDecisión\b|\bDecisione\b|\bBeschluss\b")
COMPLIMENTS = re.compile(r"presents?\sits\scompliments\sto|saluda\s(?:muy\s)?atentamente\sa\sla\b")
RELEASE = re.compile(
    r"""^\W{0,3}(?: for\simmediate\s(?:release|use) | (?:press|media|news)\s(?:release|statement
      |advisory) | embargo(?:ed)?\b | communiqué\sde\spresse | (?:comunicado|nota)\sde\s(?:prensa
      |imprensa) | nota\sà\simprensa | comunicato\sstampa | pressemitteilung | medienmitteilung
      | persbericht | (?:pour|para)\s(?:diffusion|difusión|publicación)\simmédiate?a? )""",
    re.VERBOSE | re.IGNORECASE,
)
RELEASE_END = re.compile(
    r"""^\W{0,3}(?: media\s(?:contacts?|enquiries|inquiries) | press\s(?:contacts?|office|enquiries)
      | notes?\s(?:to|for)\seditors | contacts?\s(?:de\s)?(?:presse|prensa) | contatti\sstampa
      | pressekontakt | for\s(?:media|press)\s(?:enquiries|inquiries|interviews|comment) | ends?\W*$
      | \#\s?\#\s?\# )""",
    re.VERBOSE | re.IGNORECASE,
)
CONTACT = re.compile(
    r"\W{0,6}(?:(?:press|media)\s)?(?:contacts?|kontakte?|contactos?|contatt[oi]|contatos?|presse-?kontakte?)\W{0,6}",
    re.IGNORECASE,
)
"""``Contact``: a heading above whom to ask."""
SAID = re.compile(
    r"[”\"’»]\s?,?\s?(?:said|says|added|commented|a\sdéclaré|explique|dijo|declaró|afirmó|ha\s"
    r"dichiarato|sagte|erklärte)\b|\bsaid:|\bsaid\s[A-ZÀ-Þ]|\bsays\s[A-ZÀ-Þ“]|\bsaid\s“|\bdéclare\s[A-Z]"
)
REPORTED = re.compile(
    r"\b(?:today|yesterday|this\s(?:morning|week)|on\s(?:mon|tues|wednes|thurs|fri)day)\b"
    r"|\b(?:have|has)\s(?:today\s)?(?:called|urged|warned|written|demanded|launched|signed)\b"
    r"|aujourd['’]hui|\bhoy\b|\boggi\b|\bheute\b|\bhoje\b",
    re.IGNORECASE,
)
CHAIR = re.compile(
    r"(?:thank\syou,?\s)?(?:mr|ms|mrs|madam|mister|honou?rable)\.?\s(?:vice[-\s])?(?:chair\w{0,7}"
    r"|president|moderator|facilitator)\b|(?:monsieur|madame)\sl[ea]\sprésidente?\b(?!\sde\sla\srép)"
    r"|señora?\spresident[ea]\b(?!\sde\sla\srep)|signora?\spresidente\b(?!\sd)",
    re.IGNORECASE,
)
CHAIR_OPENS = re.compile(
    r"^\W{0,3}(?:thank\syou,?\s|merci,?\s|gracias,?\s|grazie,?\s|distinguished\s)", re.IGNORECASE
)
SESSION = re.compile(
    r"\d{1,2}[:.h]\d\d\s?(?:[ap]m\s?)?(?:-|–|—|to)\s?\d{1,2}[:.h]\d\d"
    r"|^\W{0,3}(?:speakers?|panel(?:l?ists)?|moderators?|intervenants|ponentes|relatori)\b\s?:?"
    r"|^\W{0,3}a\ssession\sat\b|^\W{0,3}side\sevent\b",
    re.IGNORECASE,
)
ITSELF = re.compile(
    r"""\b(?: (?:this|the\spresent)\s(?:joint\s|open\s|urgent\s)?(?P<english>letter|submission
      |statement
        |declaration|petition|communiqué)
      | (?:cette|la\sprésente)\s(?P<french>lettre|déclaration|contribution|pétition)
      | (?:esta|la\spresente)\s(?P<spanish>carta|declaración|contribución|petición)
      | (?:questa|la\spresente)\s(?P<italian>lettera|dichiarazione|petizione)
      | (?:diese[rsn]?|dieses)\s(?:offene[rn]?\s)?(?P<german>brief|erklärung|stellungnahme
      |schreiben)
      | (?:esta)\s(?P<portuguese>declaração|petição) )\b""",
    re.VERBOSE | re.IGNORECASE,
)
KIND_ITSELF = (
    ("letter", "letter lettre carta lettera brief schreiben"),
    ("submission", "submission contribution contribución stellungnahme"),
    ("petition", "petition pétition petición petizione petição"),
    ("statement", "statement declaration communiqué déclaration declaración dichiarazione erklärung"
     " declaração"),
)  # fmt: skip
SUBMITS = re.compile(
    r"""\b(?: (?:welcomes?|appreciates?|grateful\sfor|thanks?\b.{0,40}\sfor|take)\s(?:the|this)\s
        opportunity\sto\s(?:\w{1,12}\s){0,2}?(?:comment|submit|contribute|provide|respond|make)
      | (?:hereby\s|respectfully\s)?submits?\s(?:the\sfollowing|these|this|its|our)\s(?:comments
        |submission|observations|contribution|response)
      | in\sresponse\sto\sthe\s(?:public\s)?(?:consultation|call\sfor
        |request\sfor\s(?:(?:an?|further|public|written)\s){0,2}(?:comments?|information|input
          |proposals?|submissions?|evidence|views|feedback|observations|contributions?|opinions?
          |responses?)|inquiry)
      | (?:remercie|saluent?|accueille)\b.{0,60}\s(?:occasion|opportunité)\sde\s(?:contribuer
      |commenter
        |soumettre|présenter) | agradece\w*\s(?:la\s)?oportunidad\sde | ringrazia\w*\sper\s
        l['’]opportunità\sdi )""",
    re.VERBOSE | re.IGNORECASE,
)
UNDERSIGNED = re.compile(
    r"\bundersigned\b|\bsoussignés\b|\b(?:abajo|infra)?firmantes\b|\bsottoscritt|\bunterzeichne",
    re.IGNORECASE,
)
DEMANDS = re.compile(
    r"(?:^|\n)[\W_]{0,4}(?:we,?\s(?:therefore\s)?(?:demand|call\s(?:up)?on|urge)"
    r"|nous\s(?:demandons|exigeons|appelons)|(?:demandamos|exigimos|exhortamos|reivindicamos)"
    r"|(?:chiediamo|esigiamo)|wir\sfordern)\b",
    re.IGNORECASE,
)
"""``Nous demandons :``, which opens a paragraph: those who speak so make a statement."""
SPOKEN = re.compile(
    r"""\b(?: (?:we|you|they)\s(?:have|are|must|can(?:not)?|will|should|need|ask|want|demand)
      | (?:wir|sie|ihr)\s(?:haben|habt|sind|seid|müssen|müsst|können|werden|dürfen|sollen|fordern)
      | (?:nous|vous)\s(?:avons|avez|sommes|êtes|devons|devez|pouvons|pouvez|demandons|voulons)
      | usted(?:es)?\s(?:ha|han|es|son|debe|deben|puede|pueden)
      | (?:ik|wij|u)\s(?:hoor|heeft|hebt|hebben|moet)
      | (?:lei|voi)\s(?:ha|avete|deve|dovete|può|potete) )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""*Sie haben …*: a line is a sentence."""
LETTER_TO = re.compile(
    r"""(?:an?\s)?(?:(?:joint|ngo|cso|public|civil\ssociety|sign-?on|cover)\s){0,3}(?:open\s)?letter\s
        (?:to|from|of|by)\s
      | (?:lettre(?:\souverte)?|carta(?:\s(?:abierta|aberta))?|lettera(?:\saperta)?)\s
        (?:à|aux?|d[eu]s?|al?|del?|d[ao]s?|aos?|às?|al\w{2,3}|ai|agli)[\s’']
      | offener\sbrief\s(?:an|de[rs]|von)\s""",
    re.VERBOSE | re.IGNORECASE,
)
"""``Letter to the Members of the Council``: a line that says what the text is, and to whom."""
OPEN = re.compile(r"\b(?:open|ouverte|abierta|aberta|aperta|offener)\b", re.IGNORECASE)
