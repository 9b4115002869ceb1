"""Words that only look like asking (*wij vragen niets*), or that ask less plainly.

*Bitte veröffentlichen Sie …* asks. With a verb that is not listed, *bitte …en Sie* may be
a courtesy and is only a wish. *Nicht nur* and *niet alleen* deny nothing.
"""

from __future__ import annotations

import re

NO_NICHT = r"(?!\snicht\b(?!\s(?:nur|zuletzt|bloß|allein|(?:weniger|minder)\sals)\b))"
NO_NIET = (
    r"(?!\sons\b|\sniets?\b"
    r"(?!\s(?:alleen|enkel|slechts|(?:minder|meer|anders)\sdan|in\sde\slaatste)\b))"
)
NO_NIETS = r"(?!\s(?:\w+\s){0,3}niets\s?(?:[.,;:!]|$))"
"""*Ik vraag de lezer niets*; *ik vraag u niet te tekenen* asks."""
_PLEASE = r"(?<![\w,])bitte\s(?:\w+\s)?"
BITTE = (
    rf"{_PLEASE}(?:veröffentlichen|stoppen|beenden|sorgen|stimmen|lehnen|handeln|schützen|verhindern|verbieten"
    r"|streichen|ändern|prüfen|überprüfen|schaffen|legen|öffnen|schließen|verzichten|unterzeichnen|ratifizieren"
    r"|gewähren|erteilen|verlängern|hören|unternehmen|verabschieden|genehmigen|untersagen|stellen|greifen"
    r"|erklären|begründen|berichten|ermöglichen|gewährleisten|sichern|stärken|senken|erhöhen|erlassen|ziehen"
    r"|heben|setzen|fordern|treten|machen|führen|entscheiden|kürzen|fördern|unterlassen|widerrufen|verschieben"
    r"|verankern|regeln|klären|untersuchen|befragen)\sSie(?!\smir\b)"
)
BITTE_PERHAPS = (
    rf"{_PLEASE}(?!(?:beachten|finden|entnehmen|zögern|wenden|kontaktieren|melden|teilen|nehmen|haben"
    r"|entschuldigen|lassen|senden|schicken|leiten|antworten|rufen|schreiben|besuchen|klicken|lesen|unterstützen"
    r"|bestätigen|verstehen|glauben|seien|scheuen|vergessen|bedenken|überweisen|spenden|fühlen|erlauben|gestatten"
    r"|verzeihen|folgen|betrachten|richten|fragen)\b)"
    r"(?!(?:geben|halten)\sSie\suns\b)[a-zäöüß]{2,20}en\sSie(?!\s(?:sich|mir)\b)\b"
)
"""*Bitte seien Sie versichert* and *bitte informieren Sie sich* ask nothing."""
_ACCOUNT = (
    r"(?=\s(?:an?\s(?:\w{4,12}\s)?(?:explanation|meeting|assurance|inquiry|investigation|review|commitment|answer|end)\b"
    r"|clarification|assurances|answers))"
)
LESS_PLAINLY = (
    rf"(?:is|are)\s(?:\w{{4,9}}\s)?(?:appealing\sto|seeking{_ACCOUNT})|seeks?{_ACCOUNT}"
    r"|advises?(?=\s(?:that\s[^.;:?!]{2,80}\s(?:should|must|(?<!will\s)be)\s|[^.;:,]{2,60}\sto\s(?!the\b)))"
    r"|suggests?(?=\sthat\s[^.;:?!]{2,80}\s(?:should|must|be|need)\s)"
    r"|(?:suggère|propose)(?:nt)?(?=\s(?:de|que)\s|\squ[’'])|(?:sugiere|propone)n?(?=\sque\s)"
    r"|(?:suggerisc(?:e|ono)|propon(?:e|gono)|auspica(?:no)?)(?=\s(?:di|che)\s)|(?:sugere|propõe)m?(?=\sque\s)"
    r"|(?:schlägt|schlagen|regt|regen)(?=\s(?!sich\b)(?:(?!\sund\s)[^.;:?!]){3,200}\s(?:vor|an)[.,])"
)
"""*Harbour Watch suggests that …*, *is seeking an explanation*, *la rete auspica che …*."""
LESS = re.compile(LESS_PLAINLY)
TO_DO = (
    r"(?=(?:(?!\sto\s)[^.;:]){2,80}\sto\s"
    r"(?!(?:know|join\sus|meet\s(?:us|our|my)|enjoy|have\sa\s(?:nice|good|great)|sing|understand|reali[sz]e|(?:hear|learn)\s(?:that|how|why|about)|see\s(?:how|why|from|about)|feel|imagine|believe|remember"
    r"|see\sthat(?!\s[^.;:]{2,80}\s(?:is|are)\s(?:\w{2,14}ed|done|held|kept|made|met|paid|heard)\b)"
    r"|be\s(?:\w+ly\s)?(?:aware|sure|certain|assured|reassured|proud|happy|glad|well|safe|able|healthy|here|strong))\b))"
)
"""*We want you to publish it*; *we want you to know it* asks nothing."""
_BODY = (
    r"(?:government|parliament|council|commission|ministry|minister|board|committee|president|senate"
    r"|congress|assembly|authorities|agency|department|regulator)"
)
OF_SOMEBODY = rf"(?:you|your\s\w+|the\s(?:[\w-]+\s){{0,2}}{_BODY})"
OF_SOMEBODY_NAMED = (
    rf"(?:{OF_SOMEBODY}\b|all\b|(?:governments|states|members|ministers|parties|companies|authorities)\b"
    rf"|(?:our|every|each|those|these|any)\s(?:\w{{2,14}}\s)?(?:{_BODY}|ministr(?:y|ies)|ports?|cit(?:y|ies)|states?|leaders|in\s(?:power|office|charge))\b"
    r"|(?-i:(?:the\s)?(?:[a-z-]{2,14}\s)?[A-Z])|(?:the|this|these|an?|any|our|every)\s[^.;:]{2,60}?\sto\sbe\s)"
)
"""*We want the Board to act*, *we want it to be lifted*, not *we expect the fish to return*."""
CHIEDERE = (
    r"(?:siamo|sono)\s(?:qui\s)?a\s(?:chieder(?:le|vi|e)|sollecitare|domandar(?:le|vi|e))"
    r"(?!\s(?:scusa|perdono|venia)\b)"
)
"""*Siamo a chiederLe un incontro*."""
_OF_COURTESY = (
    r"(?:have|meet|join|enjoy|come|sleep|visit|accept|read|like|get|stay|rest|call|write|help)"
)
WANTED_BY_ONE = re.compile(
    r"(?:(?:Therefore|Thus|So|Today|Now|Finally|As\s(?:your|a|an)\s[^.;:,?!]{2,60}),?\s)?"
    rf"(?P<who>I)(?:,\sas\s[^.;:,]{{2,60}},)?\s(?:would\slike|want|need|expect)\s(?=(?i:you|the\s(?:[\w-]+\s){{0,2}}{_BODY})\s){TO_DO}"
    rf"(?!(?:(?!\sto\s)[^.;:]){{2,80}}\sto\s{_OF_COURTESY}\b)"
)
"""*I want you to vote against it*; *I would like you to meet my wife* is no demand."""
WANTED_WORDS = frozenset(("want", "like", "need", "expect"))
"""One of these is in all that `WANTED_BY_ONE` finds."""
