"""Whose words are quoted, told around them: *“…”, critica Ana Ruiz*; *taken by the Board was “…”*.

Behind a quotation a verb of saying and a name tell it in any language; before it so does the agent
of what was said or decided, and one for whom it holds: *Pour Ana Ruiz, « … »*.
"""

from __future__ import annotations

import re

_CAPITAL = r"(?-i:[A-ZÀ-Þ])[\w’'.-]{0,30}"
_OF = (
    r"(?:of\sthe|of|for|de\sla|de|des|du|del|della|dei|degli|von|van|der|da|das"
    r"|do|dos|di|bin|al|für)"
)
_NAME = rf"{_CAPITAL}(?:\s(?:{_OF}\s)?{_CAPITAL}){{0,7}}"
_PERSON = rf"{_CAPITAL}(?:\s(?:{_OF}\s)?{_CAPITAL}){{1,4}}"
ARTICLE = r"(?:(?:the|la|le|les|el|los|las|il|lo|o|a|os|as|die|der|das|de|het)\s|l[’'])"
SAYING = (
    r"(?:affirm|déclar|soulign|rappel|expliqu|ajout|dénonc|alert|s[’']inqui|regrett|indiqu|estim"
    r"|écri[tv]|assur|insist|afirm|declar|señal|explic|agreg|añad|denunci|advirt|advert|sostuv"
    r"|sostien|manifest|expres|asegur|critic|dijo|dice"
    r"|afferm|dichiar|sottoline|spieg|aggiun|avvert|osserv|critic|dice|detto|scriv"
    r"|ressalt|destac|lembr|alert|disse|diz|acrescent|conclu|explica"
    r"|sag|erklär|beton|kritisier|warn|mahn|schreib|schrieb|füg|erläuter|berichte|heißt|forder"
    r"|ergänz|mein|resümier|kommentier|bekräftig|versicher|unterstreich|behaupt|begründ|bemängel|rüg|freu"
    r"|comment|martèl|résum|poursuiv|poursuit|témoign|renchéri|plaid|apunt|lament|subray|recalc|puntualiz|opin"
    r"|ribad|prosegu|ragion|tuon|coment|reforç|apont|defend|continu|notes"
    r"|zeg|zei|stel|schrij|schre|waarschuw|verklaar|benadruk|vind|aldus|so|dixit"
    r"|said|says|warn|argue|explain|add|stress|conclude)"
)
FOLLOWING = re.compile(
    rf"""[,.]?\s?(?:[”"»’“]|&\#?\w{{2,6}};)?,?\s(?:(?:ha|han|a|ont|hat|haben|heeft|hanno|avait|se|si)\s)?
    {SAYING}\w{{0,9}}\s(?:\w{{3,14}}(?:mente|ly)\s|auch\s|ook\s|aussi\s|également\s|ancora\s|encore\s|noch\s|ainda\s|anche\s|también\s|também\s|poi\s)?
    (?:{ARTICLE}[^,.;:“”«»„]{{2,70}},\s(?P<person>{_PERSON})(?=[,.]|$)
      |{ARTICLE}?(?P<name>{_NAME})(?!\s[A-Za-zà-ÿ]+(?:s|t|ed|ó|é)\sthat\b))""",
    re.VERBOSE,
)
"""*“…”, sagte die Sprecherin des Hafens, Ana Ruiz.*"""
HOLDER = re.compile(
    rf"""(?<!\w){ARTICLE}[^,.;:“”«»„]{{2,70}},\s(?P<name>{_PERSON}),\s
    (?:(?:ha|han|a|ont|hat|haben|heeft|hanno|avait|se|si)\s)?{SAYING}""",
    re.VERBOSE,
)
"""*Wie die Sprecherin des Hafens, Ana Ruiz, betonte …*"""
AGENT = re.compile(
    rf"""\b(?:taken|made|issued|adopted|given|announced|prise?s?|adoptée?s?|publiée?s?
      |tomad[ao]s?|adoptad[ao]s?|adotad[ao]s?|anunciad[ao]s?|pres[aeio]|adottat[aeio]|annunciat[aeio]|getroffene?n?|genomen)\s
    (?:by|par|por|pel[ao]s?|da|dal|dalla|dai|dagli|dalle|dall[’']|von|vom|door)\s?{ARTICLE}?(?P<name>{_NAME})
    \s(?:was|were|is|fut|est|a\sété|fue|fueron|foi|foram|è|è\sstata|era|war|waren)
    (?!\s(?:\w+ly\s)?(?:called|known|described))[^.;:“«„]{{0,40}}[“«„"‘]\s?$""",
    re.VERBOSE,
)
"""*one of the decisions taken by the Board was “…”*."""
FOR_WHOM = re.compile(
    rf"(?<![\w,;]\s)(?:For|Pour|Para|Per|Für|Voor)\s(?P<name>{_PERSON})(?:,\s[^,;:“«„]{{2,60}})?,?"
    rf"\s[“«„\"‘]\s?$",
)
"""*Pour Ana Ruiz, présidente, « … »*: at once before the words."""
