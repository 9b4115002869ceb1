"""Runs of blocks that look like lists of signatories.

A run is a stretch of neighbouring blocks that look like names. It counts as a list of
signatories if a set phrase leads up to it (``Yours sincerely,`` or ``Signed by:``), or if it
is long and plain enough by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.model import Block, BlockKind, Document
from graph.reading.labels import label
from graph.sections import cues, group_headings
from graph.sections.closing_lines import only_thanks
from graph.sections.closing_sentences import lead_by_closing_sentences, name_boards
from graph.sections.contacts import tells_place
from graph.sections.last_lines import are_signatures
from graph.sections.leads import (
    close_mail_signatures,
    is_announced,
    lead_by_unknown_closes,
    name_with_stops,
    tells_of_signing,
)
from graph.sections.likeness import LIKELY, likeness
from graph.sections.roles import Role, first_cell, role
from graph.sections.samples import end_samples
from graph.sections.side_by_side import of_block
from graph.sections.told_apart import are_held, are_told_apart, is_rich


@dataclass(frozen=True, slots=True)
class Run:
    """Blocks ``start`` (inclusive) to ``end`` of a document, and whether a phrase led up.

    A list without a phrase is sure where most of its items have places or acronyms, where it
    stands under the name of a group, or behind a list that a phrase led up to.
    """

    start: int
    end: int
    led: bool
    roles: tuple[Role, ...]
    is_sure: bool = True

    @property
    def names(self) -> int:
        """How many blocks look like names."""
        return self.roles.count(Role.NAME)


_PROSE = 200
_ABOVE = (Role.HEADING, Role.BEHALF)
"""What may end a run as it is; a number on a line of its own stands above a name, or for none."""
_INTERRUPTION = 240
_WEB = re.compile(r"https?:|www\.|@\w|\b(?:tel|fax|e-?mail|phone)\b", re.IGNORECASE)
_GLOSS = re.compile(r"[*_]{0,3}[A-Z][A-Z\d&/.-]+(?:\s[A-Z]\w+)?[*_]{0,3}\s?[:=]\s?[*_]{0,3}\w{3}")
"""``IETF: Internet Engineering Task Force``: a list of nothing else says what is short for what."""
_RULE = re.compile(
    r"^[ \t]{0,3}(?:(?:\*[ \t]?){3,}|(?:-[ \t]?){3,}|(?:_[ \t]?){3,})$", re.MULTILINE
)
_INITIALS = re.compile(r"(?:\b\w\.){2,}$|\b(?:Inc|Ltd|Co|Corp|V)\.$")
_MOSTLY = 0.6
_ODD_LINE = 80
_SHORT = 40
_PLAIN = frozenset((BlockKind.PARAGRAPH, BlockKind.HEADING))
_MOST_ODD = 4
_FEWEST_GROUPED = 2
_FEWEST = {"numbered": 3, "bulleted": 5, "row": 4, "plain": 6}


def signatory_runs(document: Document, start: int) -> Iterator[Run]:
    """The lists of signatories among the blocks from ``start`` on, in reading order."""
    roles = [role(document, block) for block in document.blocks[start:]]
    close_mail_signatures(document, roles, start)
    lead_by_unknown_closes(document, roles, start)
    name_with_stops(document, roles, start)
    lead_by_closing_sentences(document, roles, start)
    name_boards(document, roles, start)
    end_samples(document, roles, start)
    last_prose = max(
        (place for place, block in enumerate(document.blocks) if _is_prose(document, block)),
        default=-1,
    )
    found = [_trimmed(document, one) for one in _stretches(document, start, roles)]
    accepted = [one for run in found if (one := _accepted(document, run))]
    first_led = next((one.start for one in accepted if one.led), None)
    trusted = False
    for run in accepted:
        below = run.start > start and roles[run.start - start - 1] is Role.END
        rich = is_rich(document, document.blocks[run.start : run.end])
        sure = run.led or (rich and not below)
        trusted = sure or (are_held(document, document.blocks[run.start : run.end]) and not below)
        if not trusted and (first_led is None or run.start > first_led):
            trusted = run.start > last_prose and not _is_dead(document, roles, run=run, start=start)
        sure = sure or _is_grouped(document, run) or (first_led or run.start) < run.start
        if trusted:
            sure = sure and not _is_thanked(document, run)
            yield replace(run, is_sure=sure and run.is_sure)


def _is_thanked(document: Document, run: Run) -> bool:
    """Whether nothing but thanks lead up to a list: ``Thank you so much!``"""
    before = document.words(document.blocks[run.start - 1].body) if run.start else ""
    return run.led and only_thanks(before.strip("*_ "))


def _is_dead(document: Document, roles: Sequence[Role], *, run: Run, start: int) -> bool:
    """Whether a list stands under notes, references or contents, or under another lead-in."""
    for at in range(run.start - start - 1, -1, -1):
        if roles[at] is Role.END:
            return Role.HEADING not in run.roles[:1]
        if roles[at] is Role.LEAD:
            break
    before = document.words(document.blocks[run.start - 1].body) if run.start else ""
    return before.endswith(":") and not cues.names_signing(before)


def _trimmed(document: Document, run: Run) -> Run:
    """A run of list items without the plain lines, or list of acronyms, behind the last item."""
    run = _unglossed(document, run)
    blocks = document.blocks[run.start : run.end]
    if form(document, blocks) not in ("numbered", "bulleted"):
        return run
    items = [place for place, block in enumerate(blocks) if block.kind is BlockKind.ITEM]
    size = items[-1] + 1
    if Role.HEADING in run.roles[size : size + 1]:
        return run
    return replace(run, end=run.start + size, roles=run.roles[:size])


def _is_ruled_off(document: Document, place: int) -> bool:
    """Whether a line across the page stands above a block."""
    between = document.text[document.blocks[place - 1].span.end : document.blocks[place].span.start]
    return _RULE.search(between) is not None


def _unglossed(document: Document, run: Run) -> Run:
    """A run without the acronyms that are told at its end; all of it where it has no others."""
    size = len(run.roles)
    while size and _GLOSS.match(document.words(document.blocks[run.start + size - 1].body)):
        size -= 1
    if size in {0, len(run.roles)} or not _is_ruled_off(document, run.start + size):
        return run
    return replace(run, end=run.start + size, roles=run.roles[:size])


def _is_prose(document: Document, block: Block) -> bool:
    if block.body.end - block.body.start < _PROSE:
        return False
    words = document.words(block.body)
    return len(words) >= _PROSE and likeness(words) < LIKELY


def _stretches(document: Document, start: int, roles: Sequence[Role]) -> Iterator[Run]:
    """Each maximal stretch of names and headings, split where a new phrase leads in."""
    place = 0
    led = False
    while place < len(roles):
        own = roles[place]
        if own is Role.LEAD:
            led = True
        elif own in (Role.NAME, Role.HEADING, Role.BEHALF) or _opens_numbers(roles, place):
            end = _stretch_end(document, roles, start=start, place=place)
            led = led or (own is Role.BEHALF and _stands_alone(document, start + place))
            told = not led and is_announced(document, start + place, roles[end:])
            blocks = document.blocks[start + place : start + end]
            sure = not told or are_told_apart(document, blocks)
            yield Run(start + place, start + end, led or told, tuple(roles[place:end]), sure)
            led, place = False, end
            continue
        elif own is Role.END or _is_prose(document, document.blocks[start + place]):
            led = led and tells_of_signing(document, start + place)
        place += 1


def _stands_alone(document: Document, place: int) -> bool:
    """Whether *On behalf of the Water Forum,* is a line of its own, below the text."""
    words = document.words(document.blocks[place].body)
    return place > 0 and len(words) <= _ODD_LINE and not words.endswith((".", ":", ";"))


def _opens_numbers(roles: Sequence[Role], place: int) -> bool:
    """Whether a number on a line of its own stands above a name."""
    return list(roles[place : place + 2]) == [Role.NUMBER, Role.NAME]


def _stretch_end(document: Document, roles: Sequence[Role], *, start: int, place: int) -> int:
    """Where the stretch that starts at ``place`` ends; odd items may interrupt it."""
    inside = (Role.NAME, Role.HEADING, Role.BEHALF, Role.NUMBER)
    end = place
    odd = 0
    while end < len(roles):
        if roles[end] in inside:
            odd = 0
        elif roles[end] is Role.OTHER and odd < _MOST_ODD and _is_odd_item(document, start + end):
            odd += 1
        else:
            break
        end += 1
    while end > place + 1 and roles[end - 1] is not Role.NAME:
        odd = roles[end - 1] not in inside
        if (odd and _is_last_odd(document, start + end - 1)) or roles[end - 1] in _ABOVE:
            break
        end -= 1
    return end


def _is_odd_item(document: Document, place: int) -> bool:
    """Whether an unlikely block stands in a list of likely ones, by its number or form."""
    blocks = document.blocks
    number, before = (_number(document, blocks[at]) for at in (place, place - 1))
    words = document.words(blocks[place].body)
    if not any(sign.isalnum() for sign in words):
        return True
    if blocks[place].kind is blocks[place - 1].kind is BlockKind.ROW:
        return len(first_cell(words)) <= _PROSE
    if number is not None and number == (before or 0) + 1:
        return len(words) <= _INTERRUPTION
    plain = {blocks[place].kind, blocks[place - 1].kind} <= _PLAIN
    alike = (plain or blocks[place].kind is blocks[place - 1].kind) and (number is None) == (
        before is None
    )
    return alike and len(words) <= _ODD_LINE and not _is_sentence(words)


def _is_last_odd(document: Document, place: int) -> bool:
    """Whether an unlikely item at the end of a list goes on with its numbers or rows."""
    blocks = document.blocks
    if blocks[place].kind in _PLAIN:
        between = document.text[blocks[place - 1].span.end : blocks[place].span.start]
        words = document.words(blocks[place].body)
        return between.count("\n") == 1 and len(words) <= _SHORT and not _is_sentence(words)
    number, before = (_number(document, blocks[at]) for at in (place, place - 1))
    words = document.words(blocks[place].body)
    follows = number is not None and number == (before or 0) + 1
    return (follows or blocks[place].kind is BlockKind.ROW) and not _is_sentence(words)


def _is_sentence(words: str) -> bool:
    return bool(
        words.endswith((".", ":", ";", "?", "↩")) or _WEB.search(words) or tells_place(words)
    ) and not _INITIALS.search(words)


def _number(document: Document, block: Block) -> int | None:
    """The number of a numbered item, else None."""
    if block.kind is not BlockKind.ITEM:
        return None
    found = label(document.text, block.span.start, block.span.end)
    return found.number if found else None


def form(document: Document, blocks: Sequence[Block]) -> str:
    """How most items of a list are printed: numbered, bulleted, row or plain."""
    counts = dict.fromkeys(_FEWEST, 0)
    for block in blocks:
        if block.kind is BlockKind.ROW:
            counts["row"] += 1
        elif block.kind is not BlockKind.ITEM:
            counts["plain"] += 1
        elif _number(document, block) is not None:
            counts["numbered"] += 1
        else:
            counts["bulleted"] += 1
    return max(counts, key=lambda kind: counts[kind])


def _accepted(document: Document, run: Run) -> Run | None:
    """The run if enough of it looks like names for a list of its form, else None.

    What is accepted as the last lines of a text alone is never sure.
    """
    blocks = document.blocks[run.start : run.end]
    considered = [one for one in run.roles if one in (Role.NAME, Role.OTHER)]
    if not run.names or run.names < _MOSTLY * len(considered):
        return None
    fewest = _FEWEST_GROUPED if _is_grouped(document, run) else _FEWEST[form(document, blocks)]
    if run.led or run.names >= fewest or any(of_block(document, block) for block in blocks):
        return run
    return replace(run, is_sure=False) if are_signatures(document, blocks) else None


def _is_grouped(document: Document, run: Run) -> bool:
    """Whether a list begins with a heading that names a group: ``Organisations:``."""
    words = document.words(document.blocks[run.start].body)
    return run.roles[0] is Role.HEADING and group_headings.group(words) is not None
