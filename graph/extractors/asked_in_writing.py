"""What senders say that they write for: *we are writing to you to urge …*, *nos dirigimos a usted
para pedirle …*.

Whoever is asked is who is written to: *we wrote to our members to ask them* asks nothing here.
"""

from __future__ import annotations

_AS = r"(?:,?\s(?:as|on\sbehalf\sof|in\s(?:our|my)\scapacity|together\swith)\s[^.;:?!]{2,140}?)?"
_ENGLISH = (
    r"(?:we|I)(?:,\s[^.;:?!]{2,140},)?\s(?:(?:are|am)\s)?(?:(?:again|jointly|today|now|respectfully)\s)?"
    r"(?:writ(?:e|ing)|reach(?:ing)?\sout|turn(?:ing)?)"
    rf"(?:\sto\syou)?(?:,?\s(?:today|again|now|once\smore|once\sagain|jointly|urgently))?{_AS},?\s"
    r"(?:and\s)?(?:in\sorder\s)?to\s(?:\w{2,14}ly\s)?(?:urge|ask(?!\s(?:ourselves|why|how|whether|what|if)\b)"
    r"|request|call\s(?:up)?on|call\sfor|demand|appeal\sto|implore|encourage|recommend|petition)"
)
_FRENCH = (
    r"(?:(?:nous|je)\svous\s(?:écri(?:vons|s)|adress(?:ons|e)\s(?:cette|ce|la\sprésente)(?:\s\w+)?)"
    r"|nous\snous\s(?:adressons\sà|tournons\svers)\svous|je\sm[’']adresse\sà\svous|je\sme\stourne\svers\svous)"
    r"[^.;:?!]{0,140}?,?\s(?:pour|afin\sde)\svous\s(?:\w{4,14}ment\s)?"
    r"(?:demander(?!\s(?:pourquoi|si)\b)|prier|inviter|exhorter|appeler|solliciter|conjurer)"
)
_USTED = r"(?:usted(?:es)?|uds?\.|vds?\.|vuestra\sexcelencia|su\sexcelencia|vosotr[oa]s)"
_SPANISH = (
    rf"(?:(?:nos|me|se)\s(?:dirigimos|dirijo|dirigen?)\sa\s{_USTED}|les?\sescrib(?:imos|o))"
    r"[^.;:?!]{0,140}?,?\s(?:para|a\sfin\sde|con\sel\s(?:fin|objeto|propósito)\sde)\s(?:\w{3,14}mente\s)?"
    r"(?:solicitar|pedir|exigir|instar|rogar|exhortar|requerir|demandar)(?:les?|l[oa]s|os)?"
)
_ITALIAN = (
    r"(?:(?:ci\srivolgiamo|mi\srivolgo)\sa\s(?:lei|voi)|(?:le|vi)\sscriv(?:iamo|o))[^.;:?!]{0,140}?,?\s"
    r"(?:per|al\sfine\sdi)\s(?:chieder(?:e|le|vi)|pregar(?:la|vi)|invitar(?:la|vi)|esortar(?:la|vi)|sollecitar(?:e|la|vi))"
)
_DESTA = (
    r"(?:,?\s(?:mui\s)?respeitosamente|,?\s(?:por\smeio|por\sintermédio|através)\sd\w{2,5}(?:\s(?:carta|ofício|missiva))?"
    r"|,?\spel[ao]\spresente|,?\sà\spresença\sde\s[^.,;:?!]{2,60}|,?\sjunto\sa\s[^.,;:?!]{2,60})"
)
_PORTUGUESE = (
    rf"(?:vimos|viemos|venho){_DESTA}{{1,2}},?\s(?:\w{{3,14}}mente\s)?(?:solicitar|pedir|requerer|apelar|reivindicar|exigir)"
    r"|(?:dirigimo-nos|nos\sdirigimos)\s(?:respeitosamente\s)?a\s(?:v\.\s?exa?s?\.?|vossas?\sexcelências?|si)"
    r"[^.;:?!]{0,140}?,?\s(?:para|a\sfim\sde)\s(?:solicitar|pedir|requerer|apelar|exigir)"
)
_GERMAN = (
    r"(?:wir|ich)\s(?:wenden\suns|wende\smich)\s(?:heute\s)?an\ssie[^.;:?!]{0,100}?\smit\sder\s(?:\w{4,16}\s)?"
    r"(?:bitte|forderung|aufforderung)(?=,?\s[^.;:?!]{3,200}\szu\s|,?\s[^.;:?!]{3,200}zu\w{5,20}\b)"
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
