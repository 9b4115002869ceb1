"""How much a printed line looks like the name of someone who signs, by its form alone.

A name is short, capitalised, has no verb and does not end like a sentence; a place after a
comma, an acronym in brackets or a printed number make it likelier. No list of names is used.
"""

from __future__ import annotations

import re
from functools import lru_cache

REMEMBERED = 512
"""So many lines are remembered with their likeness: each part of a letter asks for it."""
LONGEST_NAME = 320
LIKELY = 0.5
_MOSTLY, _PARTLY = 0.6, 0.3
_FEW, _SHORT = 12, 3

_WORD = re.compile(r"[^\W_][\w'’.\-]*")
_TOKEN = re.compile(r"\w+")
_VERBAL_WORDS = """we our us you your they their it its is are was were be been has have had should
    must shall will would could can may this that these those which who whose not please because
    if when than including regarding concerning according urge call calls request ensure
    nous notre nos vous votre est sont être doit doivent qui que cette ces pas afin
    nuestro nuestra es son debe deben esta este porque hay
    sono deve devono questo questa nostra nostro che
    wir ist sind muss müssen diese nicht werden fordern
    We Our You Your They Their It This These Please Nous Wir"""
_VERBAL = frozenset(_VERBAL_WORDS.split())
_SMALL_WORDS = (
    "of the and for in on to at a an by with against from or & de des du la le les et pour en sur"
    " d l dans del los las el y e para por con di della dei delle il lo gli da und der die das für"
    " von zu im am do dos das da na no voor van het een als as al sans sin without"
)
SMALL_WORDS = frozenset(_SMALL_WORDS.split())
"""What may stand in small letters within a name."""
_ACRONYM = re.compile(r"\([A-Z][\w+&./\-]{1,20}\)")
_LINK = re.compile(
    r"""[*_]{0,3}\[(?P<words>[^\[\]]{1,300})\]                            # [Oxfam](https://oxfam.org)
    (?: \([^()\s]{0,400}(?:\s"[^"]{0,200}")?\) | \[\w{0,40}\] )""",
    re.VERBOSE,
)
_ADDRESS = re.compile(r"https?://|www\.|\b[\w.+-]+@[\w-]+\.|\bat\s\w+[\w.-]*\.(?:org|net|com)\b")
_MAILBOX = re.compile(r"\s?<[^<>\s@]{1,64}@[^<>\s]{1,80}>")
"""``Ann Poe <ann@example.org>``: a mailbox behind a name."""
_ADDRESS_SIGNS = ("://", "www.", "@", ".org", ".net", ".com")
"""One of these stands in every address."""
_DATE = re.compile(r"(?:\d{1,2}\W{0,2}(?:st|nd|rd|th)?\s[^\W\d]+|[^\W\d]+\s\d{1,2}),?\s\d{4}")
_COUNTED = re.compile(r"[^\d:]{2,60}:\s?\d[\d.,\s]{0,12}")
"""``Number of signatures: 12`` counts; it names nobody."""
_QUOTING = {"“": "”", "«": "»", "„": "“"}
"""A line that opens a quotation and does not close it is a line of a sentence."""
_DIGIT = re.compile(r"\d")
_PHONE = re.compile(r"(?:\+|\b(?:tel|fax|phone|téléphone|tél)\b\D{0,5})[\d(][\d ().\-]{6,}", re.I)
_SENTENCE_END = re.compile(r"(?<!\bInc)(?<!\bLtd)(?<!\bCo)(?<!\b[A-Z])(?<!\.[a-zA-Z])\.[\"”’)]?$")
_ABBREVIATED = re.compile(
    r"(?:\b[A-Za-z]\.){2,}$|\b(?:e\. ?V|[a-z]\. ?[a-z]|S\. ?r\. ?l)\.$"
    r"|\b(?:Inc|Ltd|Corp|Co|Jr|Sr|St|D\.C)\.$"
)


@lru_cache(maxsize=REMEMBERED)
def likeness(words: str) -> float:
    """A score for one item's words, white space collapsed; `LIKELY` or more looks like a name."""
    if "@" in words:
        words = _MAILBOX.sub("", words) or words
    if "](" in words or "][" in words:
        words = _LINK.sub(_named, words)
    if len(words) > LONGEST_NAME or not any(map(str.isalpha, words)):
        return -2.0
    numbered = _DIGIT.search(words) is not None
    if numbered and (is_date(words) or _COUNTED.fullmatch(words)):
        return -1.0
    score = _ending(words) + _capitals(words)
    score -= min(3, sum(map(_VERBAL.__contains__, _TOKEN.findall(words))))
    if "," in words[:120]:
        score += 0.2
    if _ACRONYM.search(words):
        score += 0.6
    if _is_addressed(words) or (numbered and _PHONE.search(words)):
        score -= 1.5
    return score


def is_date(words: str) -> bool:
    """Whether words are a day and nothing else: ``8 September 2022``."""
    return _DATE.fullmatch(words) is not None


def _named(link: re.Match[str]) -> str:
    """The words of a link that name something; *[link](…)* behind other words stays an address."""
    first = link["words"].lstrip("*_ ")[:1]
    return link.group() if link.start() and not (first.isupper() or first == "@") else link["words"]


def is_verbal(words: str) -> bool:
    """Whether words hold a verb or pronoun that no name has."""
    return any(token in _VERBAL for token in _TOKEN.findall(words))


def is_capitalised(words: str) -> bool:
    """Whether only words that join parts of a name stand in small letters: ``Union of Ports``."""
    return all(not word.islower() or word in SMALL_WORDS for word in words.split())


def _is_addressed(words: str) -> bool:
    """Whether words hold an address on the web or a mailbox."""
    return any(map(words.__contains__, _ADDRESS_SIGNS)) and _ADDRESS.search(words) is not None


def _ending(words: str) -> float:
    """What the last sign says: sentences end in a full stop, chains in a semicolon."""
    last = words[-1]
    if last in ";:?!…":
        return -1.5
    if (
        "." in words[-2:]
        and _SENTENCE_END.search(words[-8:])
        and not _ABBREVIATED.search(words[-12:])
    ):
        return -1.2
    return 0.0


def _capitals(words: str) -> float:
    """What the capital letters say, small words such as *of* left aside."""
    if words[0] in _QUOTING and not (_QUOTING[words[0]] in words or '"' in words):
        return -1.0
    first = words.lstrip("\"“«'‘([*_ ")[:1]
    opening = words.split(maxsplit=_SHORT)
    if first.islower() and len(opening) > _SHORT and opening[0].islower():
        return -1.0
    tokens = [token for token in _WORD.findall(words[:LONGEST_NAME]) if token not in SMALL_WORDS]
    if not tokens:
        return -1.0
    plain = sum(map(str.islower, tokens))
    share = 1 - plain / len(tokens)
    if share >= _MOSTLY:
        return 1.0
    if share >= _PARTLY and len(tokens) <= _FEW:
        return 0.6
    return -0.5
