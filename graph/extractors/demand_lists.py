"""Lists of demands: the appeal that leads them in, and their items.

Items are numbered or bulleted blocks, paragraphs that end in semicolons, or parts of one
sentence: *we ask you (a) to publish …; (b) to invite …*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.extractors.appeals import Appeal, Strength, appeals, duty
from graph.extractors.asking_words import MODAL
from graph.extractors.counted_paragraphs import leads_in_asking, third_person_asking
from graph.extractors.demand_announcements import are_of_another, counts_deeds, is_announced
from graph.extractors.demand_headings import HEADING
from graph.extractors.demand_inline import LABEL, part
from graph.extractors.demand_items import (
    FEWEST_PARTS,
    Item,
    items_of,
    plain_items,
    sections,
    trimmed,
)
from graph.extractors.demand_leads import (
    all_ask,
    alone_below,
    are_of_campaign,
    are_sentences,
    asks_in_capitals,
    do_all,
    hangs,
    names_deeds,
    tell,
    tells_what_can_be_done,
)
from graph.extractors.demand_paragraphs import is_bare, said_below
from graph.extractors.demand_resolutions import resolved, resolver
from graph.extractors.demand_rows import rows
from graph.extractors.passages import Passage, Stretch
from graph.extractors.third_person import Senders
from graph.model import BlockKind

SHORTEST_LEAD = 60

_LABELLED = ("; ", "; and ", ", and ", ", ", "; or ", "; y ", "; et ", " und ")
_DUTY_LEAD = re.compile(
    r"\s(?:to|must|should|shall|deben?|deberían?|doit|doivent|devrai(?:t|ent)|devono|dev[em]|deveriam?"
    r"|dovrebb(?:e|ero)|muss|müssen|sollten?)(?:\s\w{2,12}){0,2}\s?:$"
)
_OPEN_LEAD = re.compile(
    r"(?:^|\s)(?:thus|therefore|hence|specifically|accordingly|so)\s?[,:]$|:$", re.IGNORECASE
)
_OTHERS = re.compile(
    r"\b(?:requires?|obliges?|stipulates?|provides?|according|alleges?|argues?|claims?|says?"
    r"|said|concerned|concerns?"
    r"|states?\sthat|affirms?\sthat|reaffirms?|decide[sd]?\sthat"
    r"|because|reasons?|notes?|noted|finds?|found|recalls?)\b",
    re.IGNORECASE,
)
_PRINCIPLES = re.compile(
    r"\b(?:principles?|conditions?|criteria|safeguards?|standards?|elements|rules|requirements"
    r"|principes|principios|principi|grundsätze)\b|\bincluding:$",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:unless|only\sif|provided\sthat|à\smoins\sque|a\smenos\sque|a\smeno\sche"
    r"|es\ssei\sdenn)\b",
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"\b(?:because|since|perché|poiché|in\squanto|parce\sque|(?<!the\s)(?<!\sa\s)car|puisque|porque|ya\sque|puesto\sque|pois|uma\svez\sque|weil|denn|omdat"
    r"|for\s(?:the\s|these\s)?(?:[\w-]{3,12}\s){0,2}reasons|pour\s(?:les|ces|plusieurs)\s(?:\w{3,12}\s){0,2}raisons(?:\ssuivantes)?"
    r"|por\s(?:las?|estas)\s(?:\w{3,12}\s){0,2}razones(?:\ssiguientes)?|per\s(?:i|questi|le)\s(?:\w{3,12}\s){0,2}(?:motivi|ragioni)(?:\sseguenti)?"
    r"|pelas\s(?:\w{3,12}\s){0,2}razões|aus\s(?:\w{3,12}\s){0,2}Gründen)\s?:$",
    re.IGNORECASE,
)
"""*We urge you to reject it, because:*, above reasons."""
_HALF = 2
_UNFINISHED = re.compile(
    r"(?:,|\b(?:to|that|dass|daß|auf|que|che|à|de|di|a|para|would|which\swould))[*_]{0,4}$",
    re.IGNORECASE,
)

_ASKING = frozenset({Strength.ASKED, Strength.LIKELY})


@dataclass(frozen=True, slots=True)
class Lead:
    """The sentence that leads a list in; a heading such as *Our demands* has no appeal.

    ``strength``: how plainly the items are asked where no appeal tells it; a duty where they
    say themselves what must be.
    """

    passage: Passage
    sentence: Stretch
    appeal: Appeal | None
    strength: Strength = Strength.ASKED


def led_in(
    passage: Passage, following: Sequence[Passage], senders: Senders
) -> tuple[Lead, list[Item]] | None:
    """The list that the last sentence of a passage leads in, if it does."""
    last = passage.sentences[-1]
    if HEADING.fullmatch(passage.text.strip("#*_ ")):
        items = _listed(following, named=True) or _unlisted(passage, following)
        return (Lead(passage, last, None, _told(passage)), items) if items else None
    if passage.block.kind is BlockKind.ITEM and not passage.text.rstrip().endswith(":"):
        return None
    if appeal := _leading(passage, following, senders):
        items = _listed(following) or _unlisted(passage, following, appeal.verb_end)
        return (Lead(passage, last, appeal), items) if items else None
    if announced := _announced(passage, following, senders):
        return announced
    named, open_ = _named(passage, senders), _leads_openly(passage)
    items = items_of(following) if named or open_ else []
    if named and (asking := _asking(items)):
        return Lead(passage, last, None, named), asking
    owed = open_ and _say_what_must_be(items)
    return (Lead(passage, last, None, Strength.DUTY), items) if owed else None


def _announced(
    passage: Passage, following: Sequence[Passage], senders: Senders
) -> tuple[Lead, list[Item]] | None:
    """What a sentence announces as demands, or asks of others by what somebody resolves."""
    last = passage.sentences[-1]
    if told := _listed(following, named=True) if is_announced(passage) else []:
        return Lead(passage, last, None, _told(passage)), told
    if likely := _likely(passage, following, senders):
        return likely
    items = resolved(passage, following)
    strength = resolver(passage, senders) if items else None
    return (Lead(passage, last, None, strength), items) if strength else None


def _likely(
    passage: Passage, following: Sequence[Passage], senders: Senders
) -> tuple[Lead, list[Item]] | None:
    """What the items below show to be asked: deeds that are named, or what is told of asking."""
    last = passage.sentences[-1]
    if asks_in_capitals(passage) or names_deeds(passage):
        items = _listed(following)
        fits = are_sentences(items) and not are_of_campaign(items) and _are_deeds(passage, items)
        return (Lead(passage, last, None), items) if fits else None
    if (strength := _hinted(passage, senders)) is None:
        return None
    items = _listed(following)
    return (Lead(passage, last, None, strength), items) if all_ask(items) else None


def _are_deeds(passage: Passage, items: Sequence[Item]) -> bool:
    """Whether items below a verb in capitals, or below deeds that are named, are deeds."""
    return do_all(items) if asks_in_capitals(passage) else not tell(items)


def _hinted(passage: Passage, senders: Senders) -> Strength | None:
    """How surely a sentence leads in demands, if what stands below asks."""
    if tells_what_can_be_done(passage):
        return Strength.OWED if senders.greets else None
    last = passage.sentences[-1]
    if not (passage.text.endswith(":") or _UNFINISHED.search(passage.text)):
        return None
    found = next(appeals(passage.text, last.start, last.end), None)
    found = found or senders.appeal(passage.text, last.start, last.end)
    return Strength.REPORTED if found and found.strength is Strength.REPORTED else None


def _told(passage: Passage) -> Strength:
    """How surely demands are the senders': not where they are announced as somebody's."""
    return Strength.REPORTED if are_of_another(passage) else Strength.ASKED


def _named(passage: Passage, senders: Senders) -> Strength | None:
    """How surely a sentence that only names somebody names those who sign."""
    if leads_in_asking(passage.text):
        return Strength.ASKED
    return senders.leads_in(passage.text)


def _unlisted(
    passage: Passage, following: Sequence[Passage], verb_end: int | None = None
) -> list[Item]:
    """The paragraphs that go on with an open sentence or heading, or say what is wanted."""
    open_ended = passage.text.endswith(":") or _UNFINISHED.search(passage.text)
    if verb_end is not None and not open_ended:
        return []
    bare = is_bare(passage.text, len(passage.text) - 1 if verb_end is None else verb_end)
    found = plain_items(following) or (said_below(following) if bare else [])
    return found or (alone_below(passage.text, following) if verb_end is not None else [])


def _listed(following: Sequence[Passage], *, named: bool = False) -> list[Item]:
    """The items that follow, those under headings of their own too, or the rows of a table.

    ``named``: whether the words before call them demands; what is counted below them is asked.
    """
    items = _split(items_of(following)) or list(rows(following))
    after = following.index(items[-1].passage) + 1 if items else 0
    return [*items, *sections(following[after:], named=named)]


def _split(items: list[Item]) -> list[Item]:
    """The parts of a list that is printed as one paragraph: ``(i) publish it; (ii) explain it``."""
    if len(items) != 1:
        return items
    passage, words = items[0].passage, items[0].words
    labels = list(LABEL.finditer(passage.text, words.start, words.end))
    if not labels or not all(passage.text[: one.start()].endswith(_LABELLED) for one in labels):
        return items
    ends = [*(label.start() - 1 for label in labels), words.end]
    first = replace(items[0], words=trimmed(passage, Stretch(words.start, ends[0])))
    later = zip(labels, ends[1:], strict=True)
    return [first, *(part(passage, Stretch(one.end(), end), one) for one, end in later)]


def _asking(items: Sequence[Item]) -> list[Item]:
    """The items that say what those who sign ask, *invitano le parti a …*, if most do.

    Those that welcome or regret something ask nothing: *Welcome the vote, and call on States to …*
    asks from *call on* on.
    """
    asking = [found for one in items if (found := _asking_part(one))]
    return asking if len(asking) * _HALF >= len(items) else []


def _asking_part(item: Item) -> Item | None:
    begin = third_person_asking(item.passage.text, item.words.start)
    return None if begin is None else replace(item, words=Stretch(begin, item.words.end))


def is_condition(lead: Lead) -> bool:
    """*We ask you not to act unless the following conditions are met:* asks by itself as well."""
    words = lead.passage.text[lead.sentence.start : lead.sentence.end]
    return lead.appeal is not None and _CONDITION.search(words) is not None


def before_reason(text: str, start: int, end: int) -> int:
    """Where a sentence ends that leads in its reasons: *We urge you to reject it*, because:."""
    found = _BECAUSE.search(text[start:end])
    return start + found.start() if found else end


def _leading(passage: Passage, following: Sequence[Passage], senders: Senders) -> Appeal | None:
    """The appeal of a sentence that leads a list in."""
    last = passage.sentences[-1]
    found = next(appeals(passage.text, last.start, last.end), None)
    if _BECAUSE.search(passage.ending) or (
        found and passage.is_quoted(found.start, found.verb_end)
    ):
        return None
    words = passage.text[last.start : last.end]
    if found and found.strength in _ASKING and (_is_open(words) or hangs(words, following)):
        return found
    by_name = found is None and senders.appeal(passage.text, last.start, last.end)
    if by_name and passage.text.endswith(":"):
        return by_name
    told = duty(passage.text, last.start, last.end)
    return told if told and _DUTY_LEAD.search(passage.text) else None


def _leads_openly(passage: Passage) -> bool:
    """Whether the last words leave open what must be, and lead in nobody else's."""
    words = passage.ending
    return _OPEN_LEAD.search(words) is not None and not _not_asked(words)


def _say_what_must_be(items: Sequence[Item]) -> bool:
    """Whether half of a list's items say what must be."""
    words = (one.passage.text[one.words.start : one.words.end] for one in items)
    said = sum(MODAL.search(each) is not None for each in words)
    return len(items) >= FEWEST_PARTS and said * _HALF >= len(items)


def _not_asked(words: str) -> bool:
    """Whether words lead in what others say, or principles, rather than demands."""
    return _OTHERS.search(words) is not None or _PRINCIPLES.search(words) is not None


def _is_open(sentence: str) -> bool:
    return (
        sentence.endswith((":", "–", "—", "-"))
        or "following" in sentence
        or counts_deeds(sentence)
        or _UNFINISHED.search(sentence) is not None
        or len(sentence) < SHORTEST_LEAD
    )
