"""Whose words are quoted, told around them: *“…”, critica Ana Ruiz*; *taken by the Board was “…”*.

Behind a quotation a verb of saying and a name tell it in any language; before it so does the agent
of what was said or decided, and one for whom it holds: *Pour Ana Ruiz, « … »*.
"""

from __future__ import annotations

import re

from graph.extractors.quote_patterns import ARTICLE, NAME, SAYING, name

_WHO = name(least=1, most=4)
"""A person or a body of several words."""
FOLLOWING = re.compile(
    rf"""[,.]?\s?(?:[”"»’“]|&\#?\w{{2,6}};)?,?\s(?:(?:ha|han|a|ont|hat|haben|heeft|hanno|avait|se|si)\s)?
    {SAYING}\w{{0,9}}\s(?:\w{{3,14}}(?:mente|ly)\s|auch\s|ook\s|aussi\s|également\s|ancora\s|encore\s|noch\s|ainda\s|anche\s|también\s|também\s|poi\s)?
    (?:{ARTICLE}[^,.;:“”«»„]{{2,70}},\s(?P<person>{_WHO})(?=[,.]|$)
      |{ARTICLE}?(?P<name>{NAME})(?!\s[A-Za-zà-ÿ]+(?:s|t|ed|ó|é)\sthat\b))""",
    re.VERBOSE,
)
"""*“…”, sagte die Sprecherin des Hafens, Ana Ruiz.*"""
HOLDER = re.compile(
    rf"""(?<!\w){ARTICLE}[^,.;:“”«»„]{{2,70}},\s(?P<name>{_WHO}),\s
    (?:(?:ha|han|a|ont|hat|haben|heeft|hanno|avait|se|si)\s)?{SAYING}""",
    re.VERBOSE,
)
"""*Wie die Sprecherin des Hafens, Ana Ruiz, betonte …*"""
AGENT = re.compile(
    rf"""\b(?:taken|made|issued|adopted|given|announced|prise?s?|adoptée?s?|publiée?s?
      |tomad[ao]s?|adoptad[ao]s?|adotad[ao]s?|anunciad[ao]s?|pres[aeio]|adottat[aeio]|annunciat[aeio]|getroffene?n?|genomen)\s
    (?:by|par|por|pel[ao]s?|da|dal|dalla|dai|dagli|dalle|dall[’']|von|vom|door)\s?{ARTICLE}?(?P<name>{NAME})
    \s(?:was|were|is|fut|est|a\sété|fue|fueron|foi|foram|è|è\sstata|era|war|waren)
    (?!\s(?:\w+ly\s)?(?:called|known|described))[^.;:“«„]{{0,40}}[“«„"‘]\s?$""",
    re.VERBOSE,
)
"""*one of the decisions taken by the Board was “…”*."""
FOR_WHOM = re.compile(
    rf"(?<![\w,;]\s)(?:For|Pour|Para|Per|Für|Voor)\s(?P<name>{_WHO})(?:,\s[^,;:“«„]{{2,60}})?,?"
    rf"\s[“«„\"‘]\s?$",
)
"""*Pour Ana Ruiz, présidente, « … »*: at once before the words."""
