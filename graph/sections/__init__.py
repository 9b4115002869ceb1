"""Where a letter's parts are: header, head, salutation, body, closing, signatories, notes.

Every part may be missing. A text that is no letter has a body and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.model import Block, BlockKind, Document, Span
from graph.reading.lines import lines
from graph.sections import cues, press, running
from graph.sections.inline import closed_by, inline_listing
from graph.sections.letter_signs import after_forwarding
from graph.sections.listings import listings
from graph.sections.parts import Entry, Listing, Parts
from graph.sections.runs import Run, signatory_runs
from graph.sections.salutations import (
    HEAD_KEYS,
    PROSE,
    TALLEST_HEAD,
    greeting_span,
    head_start,
    is_greeting,
    is_prose,
    salutation,
)
from graph.sections.sign_offs import signed_off
from graph.sections.submissions import with_submitters

__all__ = ["Entry", "Listing", "Parts", "split"]

_FENCED = re.compile(r"\s{0,99}(?P<fence>---|\+\+\+)[ \t]*\r?\n.{0,20000}?\n(?P=fence)", re.S)
_KEYED = re.compile(r"[A-Z][\w-]{1,24}:\s\S|From\s\S+")
_ABOVE = 2
_UNLED = "no words say that those named in this list sign"
_FEWEST_KEYS = 3
_NOT_COPIED = re.compile(
    r"(?:\W{0,3}[\w·’'-]{2,20}(?:\s[\w·’'-]{2,20})?\s?:\s\S)"
    r"|(?:.{0,60}\D)?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
    r"|\d{1,2}(?:\.|º|er|st|nd|rd|th)?\s(?:de\s)?[^\W\d]{3,12}\.?,?\s(?:del?\s)?\d{4})\W{0,3}$"
)
"""*Mots-clés : biométrie* · *Berlin, den 4. Juli 2018*."""
_HOLDER = re.compile(
    r"[^:]{3,60}\s?:\s(?:Mr|Mrs|Ms|Dr|Prof|Mme|M|Sr|Sra|Herr|Frau)\b\.?\s[A-ZÀ-Þ][^:]{2,60}$"
)
"""``European Ombudsman: Ms Ana Silva``."""


def split(document: Document) -> Parts:
    """The parts of a document, found by set phrases and by the form of its lines."""
    blocks = document.blocks
    front = document.front or _front(document)
    first = _index_after(blocks, front.end if front else 0)
    start = press.start(document, after_forwarding(document, first))
    greeted = salutation(document, start)
    head = _head(document, start, greeted)
    opening = _opening(greeted, head, start)
    runs = list(signatory_runs(document, opening))
    closing = _closing(document, opening, runs)
    body_end = min([len(blocks), *(_lead_start(document, run) for run in runs[:1]), *closing])
    page_end = _page_end(document, opening, runs=runs, closing=closing)
    body_end = min(body_end, page_end)
    after = max([opening, *(run.end for run in runs), *(at + 1 for at in closing)])
    after = after if runs or closing else page_end
    return Parts(
        front=front,
        before=_span(blocks, first, head[0] if head else greeted[0] if greeted else opening),
        head=_span(blocks, *head) if head else None,
        salutation=greeting_span(document, greeted) if greeted else None,
        body=_span(blocks, opening, body_end),
        closing=_span(blocks, closing[0], closing[0] + 1) if closing else None,
        signatories=with_submitters(
            document, (first, opening), _signatories(document, opening, runs=runs, closing=closing)
        ),
        copies=_copies(document, head, after),
        notes=_span(blocks, after, len(blocks)),
    )


def _span(blocks: Sequence[Block], start: int, end: int) -> Span | None:
    """From the first to the last of some blocks; None where there are none."""
    return Span(blocks[start].span.start, blocks[end - 1].span.end) if start < end else None


def _front(document: Document) -> Span | None:
    """A header of ``Key: value`` lines at the top, between fences or as in a mail."""
    if document.front:
        return document.front
    fenced = _FENCED.match(document.text)
    if fenced:
        return Span(fenced.start("fence"), fenced.end())
    keyed: list[Span] = []
    for line in lines(document.text, Span(0, min(len(document.text), 20_000))):
        words = document.quote(line.span)
        if (keyed and line.gap) or not (_KEYED.match(words) or (keyed and line.indent)):
            break
        keyed.append(line.span)
    printed = [document.quote(span) for span in keyed]
    own = [words for words in printed if _KEYED.match(words) and not HEAD_KEYS.match(words)]
    if len(keyed) < _FEWEST_KEYS or not own:
        return None
    return Span(keyed[0].start, keyed[-1].end)


def _index_after(blocks: Sequence[Block], offset: int) -> int:
    """The first block that starts at or after an offset."""
    return next((at for at, block in enumerate(blocks) if block.span.start >= offset), len(blocks))


def _head(
    document: Document, start: int, greeted: tuple[int, int] | None
) -> tuple[int, int] | None:
    """The blocks of the head: the short ones before the salutation, or before the body."""
    if greeted:
        top = head_start(document, start, greeted[0])
        return (top, greeted[0]) if top < greeted[0] else None
    end = start
    while end < len(document.blocks) and not is_prose(document, document.blocks[end]):
        end += 1
    short = 0 < end - start <= TALLEST_HEAD and end < len(document.blocks)
    return (start, end) if short else _fields(document, start)


def _fields(document: Document, start: int) -> tuple[int, int] | None:
    """The lines ``To:``, ``Date:`` and so on that open a mail, where there are several."""
    end = start
    while end < len(document.blocks) and HEAD_KEYS.match(document.words(document.blocks[end].body)):
        end += 1
    return (start, end) if end - start > 1 else None


def _opening(greeted: tuple[int, int] | None, head: tuple[int, int] | None, start: int) -> int:
    """The first block of the body."""
    if greeted:
        return greeted[1]
    return head[1] if head else start


def _closing(document: Document, opening: int, runs: Sequence[Run]) -> list[int]:
    """The block of the complimentary close, if there is one, as a list of one."""
    end = runs[0].start if runs else len(document.blocks)
    places = [
        at
        for at in range(opening, end)
        if cues.is_closing(document.words(document.blocks[at].body))
    ]
    return places[-1:]


def _page_end(
    document: Document, opening: int, *, runs: Sequence[Run], closing: Sequence[int]
) -> int:
    """The block at which the letter ends and its page goes on: ``ENDS``, ``About Oxfam``.

    A letter that is closed or signed farther on has not ended; one that is printed as a
    quotation ends with it.
    """
    blocks = document.blocks
    last = max([opening, *closing, *(run.start for run in runs if run.led)])
    depth = blocks[opening].depth if opening < len(blocks) else 0
    for at in range(last + 1, len(blocks)):
        if blocks[at].depth < depth or press.is_end(document.words(blocks[at].body)):
            return at if press.ends(document, opening, at) else len(blocks)
    return len(blocks)


def _signatories(
    document: Document, opening: int, *, runs: Sequence[Run], closing: Sequence[int]
) -> tuple[Listing, ...]:
    """The lists of signatories: those in lines of their own, and those behind a heading.

    Beside lists in lines of their own only what follows the close of the letter is read.
    """
    closed = document.blocks[closing[0]].span.end if closing else len(document.text)
    within = [range(run.start, run.end) for run in runs]
    found = [
        listing if run.is_sure else replace(listing, doubt=_UNLED)
        for run in runs
        for listing in listings(document, run)
    ]
    for at in range(opening, len(document.blocks)):
        block = document.blocks[at]
        if not any(at in run for run in within) and (not runs or block.span.start >= closed):
            behind = inline_listing(document, block, closed_at=closed)
            found += [behind] if behind else []
    if found:
        return tuple(sorted(found, key=lambda one: one.entries[0].span.start))
    ends = (closed_by(document, block) for block in document.blocks[opening:])
    closed_there = tuple(listing for listing in ends if listing)[-1:]
    return closed_there or _named_in_text(document, opening)


def _named_in_text(document: Document, opening: int) -> tuple[Listing, ...]:
    """Those whom a letter without a list names as its senders, or a press text as signatories."""
    blocks = document.blocks
    first = blocks[max(0, opening - _ABOVE) :]
    found = running.senders(document, first) or running.told(document, blocks)
    if found is None and opening and press.is_lead(document.words(blocks[opening - 1].body)):
        found = running.sent_by(document, blocks[opening - 1])
    if found is None and opening:
        found = signed_off(document, opening)
    if found is None:
        top = Span(0, blocks[opening].span.start) if 0 < opening < len(blocks) else document.front
        found = running.sent_from(document, top)
    return (found,) if found else ()


def _lead_start(document: Document, run: Run) -> int:
    """The first block of a list of signatories, its heading included."""
    before = document.blocks[run.start - 1].body if run.led and run.start else None
    headed = before is not None and cues.is_list_heading(document.words(before))
    return run.start - 1 if headed else run.start


def _copies(document: Document, head: tuple[int, int] | None, after: int) -> tuple[Span, ...]:
    """Who gets a copy: the line after ``cc:`` and the short lines below it."""
    found: list[Span] = []
    stretches = [head, (after, len(document.blocks))] if head else [(after, len(document.blocks))]
    for start, end in stretches:
        inside = False
        for block in document.blocks[start:end]:
            words = document.words(block.body)
            follows = inside and block.kind is not BlockKind.ROW and _may_follow(words)
            inside = follows or cues.is_copies(words)
            if inside:
                found.append(block.body)
            elif head and block.span.end <= document.blocks[head[1] - 1].span.end:
                below = _copies_below(document, block)
                found += below
                inside = bool(below)
    return tuple(found)


def _copies_below(document: Document, block: Block) -> list[Span]:
    """Who gets a copy in the last lines of a block of the head: ``c/c: the Committee``."""
    if "\n" not in document.quote(block.body):
        return []
    for line in lines(document.text, block.body):
        if cues.is_copies(document.words(line.span)):
            return [Span(line.span.start, block.body.end)]
    return []


def _may_follow(words: str) -> bool:
    """Whether a line can go on with a list of those who get a copy."""
    if _HOLDER.match(words) and cues.is_role(words.partition(":")[0]):
        return True
    other = HEAD_KEYS.match(words) or _NOT_COPIED.match(words) or is_greeting(words)
    return len(words) <= PROSE and not cues.is_notes(words) and not other
