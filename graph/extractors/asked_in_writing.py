"""What senders say that they write for: *we are writing to you to urge …*, *nos dirigimos a usted
para pedirle …*.

Whoever is asked is who is written to: *we wrote to our members to ask them* asks nothing here.
"""

from __future__ import annotations

import re

_NO = (
    r"(?:not|never|n[’']|ne|pas|jamais|nunca|não(?!\sgov)|nicht|kein\w{0,2}"
    r"|non?(?![\s-]?(?:gouv|gub|govern|profit)))"
)
_CLAUSE = (
    r"(?:wh(?:om?|ich|ose|en|ere|at|y)|that|because|after|before|since|if|told|asked|want\w{0,2}|wish\w{0,2}"
    r"|que(?!\s(?:abajo\s)?(?:firma|suscrib|subscrev|assina|integra|conforma|represent)\w{1,6}\b)"
    r"|qu[’']|qui|où|dont|quand|lorsqu?e?|puisqu?e?|comment|si|cuando|porque|donde|quien(?:es)?|pues|tras|después"
    r"|cuy[oa]s?|che|chi|perché|poiché|quando|dove|cui|quem|onde|após|depois|dopo|après)"
)
_GAP = rf"(?:(?!(?<![\w’'-])(?:{_NO}|{_CLAUSE})(?![\w-]))[^.;:?!])"
"""What may stand before the purpose: neither *no*, nor a clause of somebody else's."""
_NO_PLEA = (
    r"(?!(?:\s[\w’'-]{1,14}){0,3}?\s(?:\w{1,2}[’'])?(?:disculp\w{1,6}|perdón(?!\sde\sla\sdeuda)|perdon\w{1,4}|pardon\w{0,4}"
    r"|excus\w{1,3}|scus\w{1,5}|desculp\w{1,4}|perdão|permis[os]\w{0,3}|licença|agréer|croire|accepter|recevoir"
    r"|trouver|gradire|nouvelles|not[ií]cias|notizie|avis|opini[óã]\w{1,2}|opinione|parere|consejos?|conseils?"
    r"|consigli\w|conselhos?|bendici\w{2,4}|bénédiction|benedizione|bênção)\b)"
)
"""*Les escribimos para pedirles* disculpas."""
_NO_FEAST = (
    r"(?!not?re\b|vot?re\b|autre\b|(?:particip|partecip|assist|visit|dîn|découvr|ven|rejoin|rejo|célébr|fêt|"
    r"festegg|scopr|boi|soutenir\snotre)\w{0,8}\b)"
)
_AS = rf"(?:,?\s(?:as|on\sbehalf\sof|in\s(?:our|my)\scapacity|together\swith)\s{_GAP}{{2,140}}?)?"
_ENGLISH = (
    rf"(?:we|I)(?:,\s[^.;:?!]{{2,140}},)?\s(?:(?:are|am)\s)?(?:(?:again|jointly|today|now|respectfully)\s)?"
    r"(?:writ(?:e|ing)|reach(?:ing)?\sout|turn(?:ing)?)"
    rf"(?:\sto\syou)?(?:,?\s(?:today|again|now|once\smore|once\sagain|jointly|urgently))?{_AS},?\s"
    r"(?:and\s)?(?:in\sorder\s)?to\s(?:\w{2,14}ly\s)?(?:urge"
    r"|ask(?!\s(?:ourselves|why|how|whether|what|if|(?:\w+\s){0,2}questions?|(?:for\s)?your\s(?:\w+\s)?(?:forgiveness|pardon|blessing|prayers|opinion|advice))\b)"
    r"|request|call\s(?:up)?on|call\sfor|demand|appeal\sto|implore"
    r"|encourage(?=\s(?:you|the)\b[^.;:?!]{0,90}\sto\s)|recommend(?=\s(?:that|the)\b)|petition)"
)
_FRENCH = (
    r"(?:(?:nous|je)\svous\s(?:écri(?:vons|s)|adress(?:ons|e)\s(?:cette|ce|la\sprésente)(?:\s\w+)?)"
    r"|nous\snous\s(?:adressons\sà|tournons\svers)\svous|je\sm[’']adresse\sà\svous|je\sme\stourne\svers\svous)"
    rf"{_GAP}{{0,140}}?,?\s(?:pour|afin\sde)\svous\s(?:\w{{4,14}}ment\s)?"
    r"(?:(?:demander(?!\s(?:pourquoi|si|comment|où|quand|quel\w{0,3}|ce\sque?)\b)|prier|exhorter|appeler|solliciter|conjurer)"
    rf"{_NO_PLEA}|inviter(?=\sà\s(?:(?:ne\s(?:pas|plus)|en|y|l[ea]s?)\s)?{_NO_FEAST}\w{{2,16}}(?:er|ir|re)\b))"
)
_USTED = r"(?:usted(?:es)?|uds?\.|vds?\.|vuestra\sexcelencia|su\sexcelencia|vosotr[oa]s)"
_OURS = (
    r"(?:(?:esta|nuestra)\s(?:organización|asociación|coalición|federación|red|plataforma|entidad|fundación)"
    r"|(?:abajo\s)?firmantes|(?:abajo\s)?suscrit[oa]s)(?:\sde\s(?:esta|la\spresente)\s\w{3,14})?,?"
)
_SPANISH = (
    rf"(?:(?:(?:nos|me)\s(?:dirigimos|dirijo)|{_OURS}\sse\sdirigen?)\sa\s{_USTED}|les?\sescrib(?:imos|o))"
    rf"{_GAP}{{0,140}}?,?\s(?:para|a\sfin\sde|con\sel\s(?:fin|objeto|propósito)\sde)\s(?:\w{{3,14}}mente\s)?"
    rf"(?:solicitar|pedir|exigir|instar|rogar|exhortar|requerir|demandar)(?:les?|l[oa]s|os)?{_NO_PLEA}"
)
_ITALIAN = (
    rf"(?:(?:ci\srivolgiamo|mi\srivolgo)\sa\s(?:lei|voi)|(?:le|vi)\sscriv(?:iamo|o)){_GAP}{{0,140}}?,?\s"
    r"(?:per|al\sfine\sdi)\s(?:(?:chieder(?:e|le|vi)(?!\s(?:se|come|perché|dove|quando|qual\w)\b)|pregar(?:la|vi)|esortar(?:la|vi)"
    rf"|sollecitar(?:e|la|vi)){_NO_PLEA}|invitar(?:la|vi)(?=\sad?\s(?:non\s)?{_NO_FEAST}\w{{2,16}}[aei]r(?:e|l[aeoi]|ne)\b))"
)
_DESTA = (
    r"(?:,?\s(?:mui\s)?respeitosamente|,?\s(?:por\smeio|por\sintermédio|através)\sd\w{2,5}(?:\s(?:carta|ofício|missiva))?"
    r"|,?\spel[ao]\spresente|,?\sà\spresença\sde\s[^.,;:?!]{2,60}|,?\sjunto\sa\s[^.,;:?!]{2,60})"
)
_PORTUGUESE = (
    rf"(?:(?:vimos|viemos|venho){_DESTA}{{1,2}},?\s(?:\w{{3,14}}mente\s)?(?:solicitar|pedir|requerer|apelar|reivindicar|exigir)"
    r"|(?:dirigimo-nos|nos\sdirigimos)\s(?:respeitosamente\s)?a\s(?:v\.\s?exa?s?\.?|vossas?\sexcelências?|si)"
    rf"{_GAP}{{0,140}}?,?\s(?:para|a\sfim\sde)\s(?:solicitar|pedir|requerer|apelar|exigir)){_NO_PLEA}"
)
_GERMAN = (
    rf"(?:wir|ich)\s(?:wenden\suns|wende\smich)\s(?:heute\s)?an\ssie(?:(?!,){_GAP}){{0,100}}?\smit\sder\s(?:\w{{4,16}}\s)?"
    r"(?:bitte|forderung|aufforderung)(?!\s(?:de[rs]|eine[rs]|von|um\s(?:rat|verständnis|nachsicht|geduld))\b)(?!,?\s[^.;:?!]{0,90}(?:entschuldig|verzeih|nachzusehen))(?=,?\s[^.;:?!]{3,200}\szu\s|,?\s[^.;:?!]{3,200}zu\w{5,20}\b)"
)

IN_WRITING = (
    rf"(?<![\w’'-])(?:{_ENGLISH}|{_FRENCH}|{_SPANISH}|{_ITALIAN}|{_PORTUGUESE}|{_GERMAN})(?![\w-])"
)
IN_WRITING_WORDS = frozenset(
    (
        *("write", "writing", "reach", "reaching", "turn", "turning", "écrivons", "écris"),
        *("adressons", "adresse", "tournons", "tourne", "dirigimos", "dirijo", "dirige", "dirigen"),
        *("escribimos", "escribo", "rivolgiamo", "rivolgo", "scriviamo", "scrivo", "vimos"),
        *("viemos", "venho", "dirigimo", "wenden", "wende"),
    )
)
"""One of these is in all that `IN_WRITING` finds."""
_SAID = (
    r"(?:says?|said|tells?|told|writes?|wrote|claims?|claimed|asked|answered|replied|explain\w{0,3}|declared|announced"
    r"|dit|écri[tv]\w{0,4}|affirm\w{1,4}|di(?:jo|ce|cen|z|sse|zem)|escri\w{1,6}|scri(?:ve|ss\w)|ha\sdetto|sagte?n?|schrieb\w{0,2})"
)
_BEFORE = re.compile(
    r"[“\"«„‘]\s?$"
    rf"|\b{_SAID}(?:\s(?:us|to\sus|me|nous|nos|ci|uns)|\s\w{{1,16}})?\s?:\s?$|\b{_SAID}\s(?:us\s)?$"
    r"|\b(?:if|wh(?:y|en|ether|ere|at)|how|that|because|unless|though|or|nor|neither|never|not?|non|não|pretend|imagine|suppose"
    r"|si|que|qui|quand|pourquoi|comment|ni|cuando|cómo|porque|nunca|jamás|jamais|se|che|perché|quando|mai|né|dass|wenn"
    r"|ob|warum|weil|nie)\s(?:(?:are|do|did|is|should|must|would|could|have|had|often|always|only|nous|je|nosotr[oa]s|noi|nós)\s){0,2}$",
    re.IGNORECASE,
)
_FURTHEST = 60


def is_told(text: str, start: int, at: int) -> bool:
    """Whether what stands before a purpose makes it a condition, a question or somebody's words."""
    return _BEFORE.search(text[max(start, at - _FURTHEST) : at]) is not None
