"""What the words behind a picture say: whose sign it is, or nothing for one that only adorns.

The words are those that a page shows in the picture's place: ``Logo of Oxfam`` names Oxfam,
``Facebook icon`` names nobody.
"""

from __future__ import annotations

import re

_LONGEST = 200
_LOGO = re.compile(
    r"""(?:the\s)?(?:logos?|logotipo|emblem|crest)\s
        (?:(?:of|for|von|d[eu]|di|da|do|del|der|des|vom)\s(?:the\s|la\s|l[’'])? | d[’'])(?P<of>\S.*)
      | (?:logo|logotipo|emblem|crest) [-_:\s]{1,3} (?P<behind>\S.*)
      | (?P<before>\S.*?) [-_,|\s]{1,3} (?:\(?logos?\)?|logotipo|emblem|crest)
      | (?P<plain>\S.*)""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
"""``Logo of Oxfam`` · ``Logo: Oxfam`` · ``Oxfam logo`` · ``Oxfam``."""
_SUFFIX = re.compile(r"(?:[-_ ]?\d{1,4}x\d{1,4})?\.(?:jpe?g|png|gif|svg|webp|avif|bmp)$", re.I)
_FILE = re.compile(
    r"\S+\.(?:jpe?g|png|gif|svg|webp|avif|bmp)|(?:img|dsc|image|logo)?[-_ \d]*", re.IGNORECASE
)
_ADORNING = re.compile(
    r"""(?:featured\s|header\s|hero\s|cover\s|background\s)?(?:photo(?:graph|s)?|images?|picture
        |banner|screenshot|illustration|thumbnail|avatar|icon|foto|fotografía|imagen|imagem|bild
        |symbolbild|immagine|infographic|graphic|qr[-\s]code) (?:\b[^\w].*)?
      | .*\b(?:icon|banner|avatar|button|badge|placeholder|thumbnail|screenshot|arrow)
      | (?:facebook|twitter|x|linkedin|instagram|whatsapp|telegram|mastodon|bluesky|youtube|tiktok
        |reddit|rss|e-?mail|print|share|menu|search|close|open|donate|home|back(?:\sto\stop)?|top
        |next|previous|play|loading|logo|spacer|divider|blank|pdf|download)
        (?:\s(?:logo|share|page|feed|this))?
      | (?:share|follow)\s.* | creative\scommons.* | cc[-\s]by.*""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


_COLLAGE = re.compile(r".*(?:\b|_)logos\W*", re.IGNORECASE | re.DOTALL)
"""``Partners_logos``: a picture of several signs names nobody."""
_SOCIAL = re.compile(r"(?:facebook|twitter|x|linkedin|instagram|youtube|rss)\slogo", re.IGNORECASE)


def named(words: str) -> tuple[int, int] | None:
    """Where the words behind a picture name something; None where it only adorns.

    >>> named("Logo of Oxfam")
    (8, 13)
    >>> named("Facebook icon")
    """
    start, end = len(words) - len(words.lstrip()), len(words.rstrip())
    if not 0 <= start < end <= _LONGEST or _adorns(words[start:end]):
        return None
    suffix = _SUFFIX.search(words, start, end) if _is_logo(words) else None
    shown = words[start : suffix.start() if suffix else end]
    found = _LOGO.fullmatch(shown)
    part = next((part for part in ("of", "behind", "before", "plain") if found and found[part]), "")
    if found is None or _FILE.fullmatch(found[part]) or (suffix and not found[part][0].isupper()):
        return None
    return start + found.start(part), start + found.end(part)


def _is_logo(words: str) -> bool:
    return "logo" in words.lower()


def _adorns(words: str) -> bool:
    if _COLLAGE.fullmatch(words):
        return True
    return bool(_SOCIAL.fullmatch(words) or (not _is_logo(words) and _ADORNING.fullmatch(words)))
