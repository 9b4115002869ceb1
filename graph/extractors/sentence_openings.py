"""Where a sentence begins behind phrases that open it: *As detailed below,* Quay Watch asks …

Phrases that deny, of a condition or with a clause of their own are no such opening. What stands
behind one may be of another time, or in words of others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_NO_OPENING = (
    r"(?:according|no|never|not|nothing|nowhere|in\sno|at\sno|supposing|assuming|provided|had|were|should|in\s(?:the|a|its|their)\s(?:\w{3,10}\s)?(?:words|eyes|letter|film|book|past)|as\s(?:\w+\s){1,4}(?:said|says|told|argue|reported)|if|when(?:ever)?|while|once|after|before|until|unless|although|though|because"
    r"|last|yesterday|earlier|previously|since\s(?:19|20)|in\s(?:\w{3,10}\s)?(?:19|20)\d\d|on\s\d|on\s\w{3,10}\s\d|selon|d[’']après|quand|lorsqu|si|s[’']il"
    r"|hier|en\s(?:\w{3,10}\s)?(?:19|20)|secondo|se|quando|ieri|nel\s(?:19|20)|según|cuando|ayer|segundo|caso|ontem|em\s(?:19|20)|laut|nach\sangaben"
    r"|wenn|als|falls|nachdem|im\sjahr|volgens|toen|indien)\b"
)
_OPENING = re.compile(
    rf"(?!{_NO_OPENING})(?![^.;:,]{{0,110}}\b(?:says?|said|writes?|wrote|told|claims?|argues?|that|which|who|ignores?|insists?)\b)[^\W\d_][^.;:,?!“”\"«»()]{{2,110}},\s",
    re.IGNORECASE,
)

CONNECTIVE = re.compile(
    r"(?:(?:Therefore|Thus|Hence|Accordingly|Likewise|Moreover|Furthermore|Finally|First|Second"
    r"|Third|Lastly|Instead|However|Rather|Consequently|Alternatively|Similarly|Also|Additionally"
    r"|En\sconséquence|Par\sconséquent|C[’']est\spourquoi|Dès\slors|Ainsi|Enfin|De\splus"
    r"|Por\s(?:lo\s)?tanto|Por\sello|En\sconsecuencia|Asimismo|Además|Por\seso|Finalmente"
    r"|Pertanto|Quindi|Di\sconseguenza|Inoltre|Infine|Perciò|Portanto|Assim|Por\sisso|Além\sdisso"
    r"|In\saddition|In\sparticular|In\sthe\s(?:meantime|interim)|At\s(?:a\sminimum|the\svery\sleast)"
    r"|To\sthis\send|For\s(?:this|these)\sreasons?|In\s(?:this|that)\s(?:regard|respect|light)),?\s"
    r"|(?:With\s(?:regard|respect)\sto|As\s(?:regards|for)|Regarding|Concerning|In\s(?:view|light)\sof"
    r"|In\saddition\sto)\s[^.,;:]{2,80},\s)?"
)
"""*Therefore*, *with regard to the nets,* before those who must act."""
_MOST = 2


def behind_opening(text: str, start: int, end: int) -> Iterator[int]:
    """Where a sentence may go on, behind one or two phrases that open it."""
    for _ in range(_MOST):
        found = _OPENING.match(text, start, end)
        if found is None:
            return
        start = found.end()
        yield start
