"""Whether words have the form of a person's name; no list of names is used."""

from __future__ import annotations

import re

_SMALL = (
    "de da do dos das del della di du la le van von der den ten ter al el bin ibn ben abu san"
    " santa st y e zu af av bint ould d' o' mac mc"
)
_PARTICLES = frozenset(_SMALL.split())
_FEWEST_NAMES, _MOST_NAMES = 2, 5
_SHORTEST_SHOUT = 3
_NO_NAME = re.compile(r"[/:()\[\]\"“&+@]")


def looks_personal(name: str) -> bool:
    """Two to five capitalised words, small words of surnames apart: ``Ari Ne’eman``."""
    names = [token for token in name.split() if token.casefold() not in _PARTICLES]
    if not _FEWEST_NAMES <= len(names) <= _MOST_NAMES or _NO_NAME.search(name):
        return False
    if names[0].isupper() and len(names[0]) >= _SHORTEST_SHOUT and "." not in names[0]:
        return False
    return all(map(_is_name, names))


def _is_name(token: str) -> bool:
    """A capitalised word without capitals inside, but for ``McNeil`` and ``O’Shea``."""
    plain = token.strip(".,'’\"")
    if not plain or not plain[0].isupper():
        return False
    inner = sum(map(str.isupper, plain[1:]))
    return plain.isupper() or inner <= 1 or "-" in plain or "." in plain
