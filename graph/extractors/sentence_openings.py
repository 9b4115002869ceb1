"""Where a sentence begins behind phrases that open it: *As detailed below,* Quay Watch asks …

Phrases of time, of a condition or of what others say are no such opening.
"""

from __future__ import annotations

import re

_NO_OPENING = (
    r"(?:according|as\s(?:\w+\s){1,4}(?:said|says|told|argue|reported)|if|when(?:ever)?|while|once|after|before|until|unless|although|though|because"
    r"|last|yesterday|earlier|previously|since\s(?:19|20)|in\s(?:\w{3,10}\s)?(?:19|20)\d\d|on\s\d|on\s\w{3,10}\s\d|selon|d[’']après|quand|lorsqu|si|s[’']il"
    r"|hier|en\s(?:\w{3,10}\s)?(?:19|20)|secondo|se|quando|ieri|nel\s(?:19|20)|según|cuando|ayer|segundo|caso|ontem|em\s(?:19|20)|laut|nach\sangaben"
    r"|wenn|als|falls|nachdem|im\sjahr|volgens|toen|indien)\b"
)
_OPENING = re.compile(
    rf"(?:(?!{_NO_OPENING})(?![^.;:,]{{0,110}}\b(?:says?|said|writes?|wrote|told|claims?|argues?)\b)[^\W\d_][^.;:,?!“”\"«»()]{{2,110}},\s){{1,2}}",
    re.IGNORECASE,
)


def behind_opening(text: str, start: int, end: int) -> int | None:
    """Where a sentence goes on behind one or two phrases that open it; None without any."""
    found = _OPENING.match(text, start, end)
    return found.end() if found else None
