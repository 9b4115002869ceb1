"""Wishes to be told something: *We would like to know why the ministry …*, *vorremmo conoscere …*.

What should be told is an account (reasons, criteria, a position), or what the reader did. Nobody
is said to be asked, so that it is only suggested. *We would like to know more* asks nothing.
"""

from __future__ import annotations

_READER = (
    r"(?:you|your|vous|votre|vos|usted(?:es)?|sus?|lei|voi|vostr[aeio]|suo[i]?|sua|seus?|suas|sie|ihre?[nmrs]?|u|uw"
    r"|(?:the|le|la|el|il|l[’']|o|a|die|das|der|de|het)\s?(?:\w{3,14}\s)?(?:government|minist\w{2,5}|council|commission|board|department"
    r"|authority|parliament|gouvernement|conseil|autorité|parlement|gobierno|consejo|comisión|autoridad|parlamento|governo|consiglio"
    r"|commissione|autorità|conselho|comissão|autoridade|regierung|kommission|behörde|rat|regering|raad|commissie|kamer))"
)
_THEN = rf"(?=[^.;:?!]{{0,140}}\b{_READER}\b)"
_ENGLISH = (
    r"(?<!what\s)(?<!if\s)(?<!that\s)(?:we|I)\s(?:(?:would|should)\s|[’']d\s)?(?:\w{2,12}\s){0,2}?(?:like|wish)\sto\s(?:"
    rf"know\s(?!what\syou\sthink|how\syou\sare)(?:how|why|what|when|where|whether|which|who|if)\b{_THEN}"
    rf"|understand\s(?:how|why|what|whether|on\swhat)\b{_THEN}"
    r"|be\s(?:kept\s)?informed\s(?=of\b|about\b|how\b|why\b|what\b|when\b|whether\b)"
    r"|(?:receive|obtain|see)\s(?:an?\s|the\s|your\s|full\s|written\s|clear\s){0,2}(?:answers?\sto|copies\sof|copy\sof|clarification|explanation"
    r"|confirmation|assurances?|justification)\b)"
)
_HOW_FRENCH = r"(?:comment|pourquoi|quand|où|quel(?:le)?s?|ce\squ[ei’']|si|sur\squel\w{0,3}|qui)"
_ACCOUNT_FRENCH = (
    r"(?:l[ae’']\s?|les\s|votre\s|vos\s|leurs?\s|des\s|une?\s|sa\s|ses\s)(?:\w{3,14}\s)?(?:positions?|raisons?|raisonnements?|motifs?|motivations?|critères"
    r"|intentions?|calendrier|explications?|éclaircissements?|justifications?|fondements?|base\slégale|suites?|mesures\sprises)\b"
)
_FRENCH = (
    r"(?:nous|je)\s(?:souhait(?:ons|e|erions|erais)|voulons|veux|voudri?(?:ons|ais)|aimerions|aimerais|désir(?:ons|e|erions|erais))\s"
    r"(?:(?:donc|également|aussi|bien)\s)?(?:savoir|connaître|comprendre|obtenir|recevoir|être\sinformé\w{0,2}\sde)\s"
    rf"(?:{_ACCOUNT_FRENCH}|{_HOW_FRENCH}(?:\s|(?<=[’']))(?![^.;:?!]{{0,40}}\b(?:pens(?:ez|iez)|vous\s(?:portez\s|allez\s?(?:bien)?[.;!]|allez$))\b){_THEN})"
)
_HOW_SPANISH = (
    r"(?:cómo|por\squé|cuándo|dónde|cuál(?:es)?|cuánt[oa]s?|qué|si|quién(?:es)?|con\squé)"
)
_ACCOUNT_SPANISH = (
    r"(?:l[ao]s?|el|su|sus|un[ao]?)\s(?:\w{3,14}\s)?(?:posición|postura|razones|motivos|criterios|intenciones|calendario|explicación"
    r"|explicaciones|fundamentos?|justificación|medidas\sadoptadas)\b"
)
_SPANISH = (
    r"(?:queremos|quisiéramos|deseamos|nos\sgustaría|quisiera|me\sgustaría)\s(?:(?:también|además)\s)?"
    r"(?:saber|conocer|entender|comprender|recibir|obtener)\s"
    rf"(?:{_ACCOUNT_SPANISH}|{_HOW_SPANISH}\s(?![^.;:?!]{{0,40}}\bpiensan?\b){_THEN})"
)
_HOW_ITALIAN = (
    r"(?:come|perché|quando|dove|qual[ei]?|quant[oaei]|che\scosa|cosa|se|chi|in\sbase\sa\squal[ei])"
)
_ACCOUNT_ITALIAN = (
    r"(?:la|le|il|i|gli|l[’'])\s?(?:(?:su[oae]|suoi|vostr[aeio])\s)?(?:posizion[ei]|ragion[ei]|motiv[oi]|motivazion[ei]|criteri[o]?|intenzion[ei]"
    r"|calendario|tempistic\w{1,2}|spiegazion[ei]|chiariment[oi]|giustificazion[ei])\b"
)
_ITALIAN = (
    r"(?:vorremmo|vogliamo|desideriamo|vorrei|desidererei|ci\spiacerebbe|mi\spiacerebbe)\s(?:(?:anche|inoltre|quindi)\s)?"
    r"(?:sapere|conoscere|capire|comprendere|ricevere|ottenere)\s"
    rf"(?:{_ACCOUNT_ITALIAN}|{_HOW_ITALIAN}\s(?![^.;:?!]{{0,40}}\bpensa(?:te)?\b){_THEN})"
)
_HOW_PORTUGUESE = r"(?:como|por\s?qu[eê]|quando|onde|qua(?:l|is)|quant[oa]s?|o\sque|se|quem)"
_ACCOUNT_PORTUGUESE = (
    r"(?:[ao]s?|su?a|seus?)\s(?:\w{3,14}\s)?(?:posição|razões|motivos|critérios|intenções|calendário|explicaç(?:ão|ões)|fundamentos?"
    r"|justificaç(?:ão|ões))\b"
)
_PORTUGUESE = (
    r"(?:gostar(?:íamos|ia)\sde|queremos|desejamos)\s(?:também\s)?(?:saber|conhecer|entender|compreender|perceber|receber|obter)\s"
    rf"(?:{_ACCOUNT_PORTUGUESE}|{_HOW_PORTUGUESE}\s{_THEN})"
)
_GERMAN = (
    r"(?:(?:wir|ich)\s(?:möchten?|wollen|will|würden?)|(?:möchten?|würden?)\s(?:wir|ich))\s(?:\w{3,12}\s){0,3}(?:wissen|erfahren),\s"
    rf"(?:ob|wie|warum|weshalb|wieso|wann|wo|welche\w?|was|wer|auf\swelcher)\b{_THEN}"
    r"|(?:wij|we|ik)\s(?:willen|zouden|wil|zou)\s(?:\w{3,12}\s){0,2}weten\s(?:of|hoe|waarom|wanneer|welke|wat|wie)\b"
    rf"{_THEN}"
)

TO_KNOW = rf"(?<![\w’'-])(?:{_ENGLISH}|{_FRENCH}|{_SPANISH}|{_ITALIAN}|{_PORTUGUESE}|{_GERMAN})"
TO_KNOW_WORDS = frozenset(
    (
        *(
            "like",
            "wish",
            "savoir",
            "connaître",
            "comprendre",
            "obtenir",
            "recevoir",
            "être",
            "saber",
        ),
        *(
            "conocer",
            "entender",
            "comprender",
            "recibir",
            "obtener",
            "sapere",
            "conoscere",
            "capire",
        ),
        *("comprendere", "ricevere", "ottenere", "conhecer", "compreender", "perceber", "receber"),
        *("obter", "wissen", "erfahren", "weten"),
    )
)
"""One of these is in all that `TO_KNOW` finds."""
