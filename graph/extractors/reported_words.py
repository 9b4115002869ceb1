"""Words that tell of senders' asking, in a text about it: *The letter asks the President to …*.

A coalition or campaign that a text speaks of may be another's; what it asks is told, not asked.
"""

from __future__ import annotations

import re

_GROUP = (
    r"(?:coalition|coalición|coalizione|coalizão|coalitie|alliance|alianza|alleanza|aliança|alliantie"
    r"|collectif|colectivo|coletivo|collettivo|réseau|red|rede|rete|netwerk|plateforme|plataforma"
    r"|piattaforma|Bündnis|Netzwerk|Kampagne|campagne|campaign)"
)
_NAMED = r"(?:\s(?-i:[A-ZÀ-Þ])[\w’'-]+){0,5}"
REPORTED = re.compile(
    rf"""\b(?:the|an?|in\sthe|their)\s(?:open\s|joint\s)*(?:letter|petition|statement
    |signatories|signers|signing\sgroups|leaders|groups|organi[sz]ations|associations)\s
        (?:\w{{2,12}}ly\s|also\s|further\s|have\s|has\s){{0,3}}
        (?:calls?(?:ed)?\s(?:up)?on|calls?(?:ed)?\sfor|urge[sd]?|asks?|asked|demand(?:s|ed)?
        |request(?:s|ed)?|recommend(?:s|ed)?)\s
      | \b(?:the|l[ae]|il|das|het|de|o|a|die)\s(?:\w+\s)?{_GROUP}{_NAMED}\s
        (?:also\s|également\s|también\s|daher\s|deshalb\s)?
        (?:calls\s(?:up)?on|calls\sfor|urges|demande|exige|appelle|réclame|pide|solicita|demanda
        |reclama|insta|chiede|pretende|esige|sollecita|pede|reivindica|fordert|verlangt|appelliert
        |eist|vraagt|verzoekt)\s
      | \b(?:fordert|verlangt|appelliert)\s(?:das|die)\s(?:\w+\s)?
        (?:Bündnis|Netzwerk|Kampagne){_NAMED}\s
      | \b(?:eist|vraagt|verzoekt)\s(?:de|het)\s(?:coalitie|alliantie|netwerk|campagne){_NAMED}\s
      | \bde\sorganisaties(?:\s\w+){{0,3}}?\s(?:eisen|vragen|verzoeken|roepen)\s
      | \bdie\s(?:\w+\s)?(?:Organisationen|Verbände|Unterzeichnenden)\shaben\s[^.;:]{{2,160}}?\s
        (?:aufgefordert|ersucht|verlangt|gefordert)\b
      | \b(?:today|have|has|jointly)\s(?:called\s(?:up)?on|called\sfor|urged
      |asked)\s(?=[^.;:]{{5,250}}\bin\san?\s(?:open|joint)\sletter\b)""",
    re.VERBOSE | re.IGNORECASE,
)
"""*The letter asks the President to act*, *das Bündnis fordert …*, in a text about the senders."""

REPORTED_WORDS = frozenset(
    (
        *("letter", "petition", "statement", "signatories", "signers", "groups", "leaders"),
        *("organisations", "organizations", "associations", "coalition", "coalición", "red"),
        *("coalizione", "coalizão", "coalitie", "alliance", "alianza", "alleanza", "aliança"),
        *("alliantie", "collectif", "colectivo", "coletivo", "collettivo", "réseau", "rede"),
        *("rete", "netwerk", "plateforme", "plataforma", "piattaforma", "bündnis", "netzwerk"),
        *("kampagne", "campagne", "campaign", "organisaties", "organisationen", "verbände"),
        "unterzeichnenden",
    )
)
"""One of these is in all that `REPORTED` finds."""
