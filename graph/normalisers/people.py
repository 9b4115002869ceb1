"""How people and posts are written: titles before a name, degrees after it, tenure, capacity."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graph import vocabulary
from graph.model import Capacity
from graph.normalisers import languages
from graph.normalisers.normaliser import Chosen, Recomputed

_TITLES = """mr mrs ms miss mx dr prof professor sir dame lord lady hon honorable honourable rev
    reverend fr father sister bishop archbishop cardinal rabbi imam sheikh senator sen rep
    representative congressman congresswoman ambassador amb captain capt colonel col general
    gen major maj lieutenant lt sergeant judge justice president chancellor commissioner
    minister chairman chairwoman cllr councillor councilor
    chairperson mayor councilmember councilwoman councilman
    he h.e excellency shri smt sri er adv advocate sh engr barrister barr atty attorney
    chief prince princess baroness baron mister mme mlle m mm monsieur madame mademoiselle docteur
    professeur maître maitre me sr sra srta señor señora señorita don doña dña dra profa doctor
    doctora lic licenciado licenciada ing arq mtro mtra sig sigra signor signora dott dottssa
    dottoressa dottore avv onorevole on herr frau dhr heer mevrouw mevr mw dipl-ing mag
    rt right very most his her excellence emeritus em the mep eurodéputé eurodéputée
    excmo excma ilmo
    ilma excelentísimo excelentísima ilustrísimo ilustrísima d dª mtra dip diputado diputada
    senador senadora deputado deputada exmo exma herrn pr frau senhor senhora sres senhores profssa
    datuk dato datin sri tan tun puan encik s.e.m sem se ilustríssimo ilustríssima
    drª profª arch padre pe frei fra mons dom suor sœur père shaikh sheikha
    majesty highness royal"""
_NEVER_ALONE = frozenset(
    {"the", "on", "m", "me", "right", "very", "most", "his", "her", "em", "d", "pr", "dip"}
    | {"tan", "tun", "sem", "se", "royal"}
)
_WHOSE = frozenset({"son", "sa", "sua", "su", "seine", "seiner", "ihre", "ihrer"})
_EXCELLENCES = frozenset({"excellence", "excelência", "excelencia", "eccellenza", "exzellenz"})
"""*Son* Excellence is a title; Son is a surname."""
_HONORIFICS = frozenset(_TITLES.split()) | _WHOSE | _EXCELLENCES
_RANKS = frozenset({"majesty", "highness"}) | (_EXCELLENCES - {"excellence"})
_BEFORE_RANK = frozenset({"His", "Her", "Their", "Royal", "HIS", "HER", "ROYAL", "Sua", "Su"})
_BEFORE_RANK |= {"Seine", "Seiner", "Ihre", "Ihrer"}
"""*His* Majesty is a title; Majesty Okoro is a name."""
_JOINTS = ("and", "et", "en", "y", "e", "und", "o", "a")
_POSTNOMINALS = re.compile(
    r"""(?: Ph\.?\s?D | D\.?\s?Phil | M\.?\s?D | M\.?P\.?H | M\.?Sc | M\.?A | M\.?B\.?A | B\.?A
    | B\.?Sc | J\.?D | LL\.?\s?[BMD] | M\.?Phil | M\.?B\.?B\.?S | M\.?P\.?P | M\.?Ed | Ed\.?D
    | Dr\.?P\.?H | Pharm\.?D | Sc\.?D | R\.?N | M\.?S\.?W | M\.?S | D\.?D\.?S | D\.?Sc | Esq
    | Q\.?C
    | F(?:AA|RS|RSA|RACP|RSE|BA|AHA|ASSA|TSE|AICD|RACGP)
    | K\.?C | S\.?C | A\.?O | A\.?M | A\.?C | O\.?A\.?M | O\.?B\.?E | M\.?B\.?E
    | C\.?B\.?E | K\.?B\.?E | C\.?M\.?G | K\.?C\.?M\.?G | F\.?R\.?S | F\.?R\.?C\.?P | M\.?P
    | M\.?E\.?P | M\.?L\.?A | MdB | MdL | MdEP | MdA | MdBB
    | M\.?P\.?P | T\.?D | C\.?P\.?A | P\.?Eng | Jr | Sr | I{2,3} | S\.?J | O\.?P | O\.?F\.?M | CSSp
    | U\.?S\.?M\.?C | U\.?S\.?N | U\.?S\.?A\.?F | Ret(?:ired|d)? )""",
    re.VERBOSE,
)
_POSTNOMINAL_RUN = re.compile(
    rf"\(?{_POSTNOMINALS.pattern}\.?\)?(?:[\s,&/]+\(?{_POSTNOMINALS.pattern}\.?\)?)*", re.VERBOSE
)
_TENURES = (
    ("elect", re.compile(r"\b(?:elect|designate|désigné[e]?|elect[oa]|electo|eletto)\b", re.I)),
    ("acting", re.compile(r"\b(?:acting|interim|ad interim|a\.?i\.|a/g|par intérim)(?!\w)", re.I)),
    ("former", re.compile(r"\b(?:former|ex|past|emeritus|ancien(?:ne)?|antigu[oa])\b", re.I)),
)
_TWO_NAMES = re.compile(r"[^\W\d_][\w’'-]+\s(?:(?:de|del|la|los|las|y)\s){0,3}[^\W\d_][\w’'-]+")
"""*D.* Pablo Ruiz is a gentleman, *D. Young* has an initial."""
_TITLE = re.compile(
    r"(?P<title>(?:On|Dr|Dra|Prof|Mr|Mrs|Ms|Dott|Sig|Avv|Ing|Hon|Sen|Sr|Sra|Shri)\.(?=[A-ZÀ-Þ][a-zà-ÿ])"
    r"|[^\W\d_][\w.\-]{0,13}['’]?(?=\s))\s*"
)
"""A space may be left out behind some: ``On.Ana Rossi`` · ``Dr.Poe``."""
_TOKEN = re.compile(r"\S+")
_LONGEST = 400
REMEMBERED = 64
"""So many names are remembered with what is printed around them: each line asks twice."""


@lru_cache(maxsize=REMEMBERED)
def honorific_length(words: str) -> int:
    """How many characters at the start are titles and the space after them: ``Dr. `` -> 4."""
    length = 0
    while match := _TITLE.match(words, length, _LONGEST):
        title = match["title"].strip(".'’").replace(".", "").casefold()
        joint = length and match["title"].islower() and _joins(title, words[match.end() :])
        if title not in _HONORIFICS and not joint:
            break
        ranked = title in _RANKS or title == "royal"
        if ranked and _last(words[:length]) not in _BEFORE_RANK:
            break
        if title in _WHOSE and _first(words[match.end() :]) not in _EXCELLENCES:
            break
        if title in _NEVER_ALONE and not _is_marked(match["title"], words[match.end() :]):
            break
        length = match.end()
    return length


def _first(words: str) -> str:
    """The first of some words, in small letters and without a full stop."""
    return words.partition(" ")[0].strip(".").casefold()


def _last(words: str) -> str:
    """The last of some words; nothing where there is none."""
    return "".join(words.split()[-1:])


def _joins(word: str, rest: str) -> bool:
    """Whether a word stands between two titles: ``Mr and Mrs Poe``."""
    following = _first(rest)
    return word in _JOINTS and following in _HONORIFICS and following not in _NEVER_ALONE


def _is_marked(title: str, rest: str) -> bool:
    """Whether a doubtful title (``On.``, ``The Honorable``) is meant as one."""
    following, _, behind = rest.partition(" ")
    word = following.strip(".").casefold()
    if title.casefold() == "royal" and word not in _RANKS:
        return False
    if word in _HONORIFICS and (word not in _NEVER_ALONE or _is_marked(following, behind)):
        return True
    return title.endswith(".") and (title.casefold() != "d." or _TWO_NAMES.match(rest) is not None)


def are_postnominals(words: str) -> bool:
    """Whether words are nothing but degrees and orders: ``MD MPH`` · ``USMC (Retired)``."""
    return _POSTNOMINAL_RUN.fullmatch(words[:_LONGEST].strip()) is not None


@lru_cache(maxsize=REMEMBERED)
def postnominals_start(words: str) -> int:
    """Where degrees begin at the end of a name: ``Julian Burnside AO QC`` -> 16.

    The length of the words if there are none, or if nothing else would be left.
    """
    start = len(words)
    tokens = _TOKEN.finditer(words, 0, _LONGEST) if _ends_in_postnominal(words) else ()
    for token in reversed([*tokens][2:]):
        if not are_postnominals(token.group().strip(",")):
            break
        start = token.start()
    return start


def _ends_in_postnominal(words: str) -> bool:
    last = words[:_LONGEST].rsplit(maxsplit=1)[-1:]
    return bool(last) and are_postnominals(last[0].strip(","))


def tenures(words: str) -> frozenset[str]:
    """What words say of how a post is held: ``Secretary General Elect`` -> elect."""
    return frozenset(name for name, pattern in _TENURES if pattern.search(words[:_LONGEST]))


@cache
def _capacities() -> frozenset[str]:
    return frozenset(capacity.value for capacity in Capacity)


NORMALISERS = (
    Recomputed("tenure", tenures),
    Chosen("capacity", _capacities),
    Chosen("position", lambda: vocabulary.codes("position")),
    Chosen("document-kind", lambda: vocabulary.codes("document-kind")),
    Chosen("language", lambda: languages.CODES),
)
