"""Lists of demands: lead-ins, items, and where their words end."""

from __future__ import annotations

import pytest

from graph.extractors.appeals import appeals
from graph.extractors.demand_inline import inline
from graph.extractors.demand_items import trimmed
from graph.extractors.demand_lists import led_in
from graph.extractors.passages import Passage, Stretch, passages
from graph.extractors.third_person import Senders
from graph.gazetteer import gazetteer
from graph.model import Document, Span
from graph.reading import read_text

SENDERS = Senders(frozenset({"Harbour Watch"}), (), gazetteer())


def read(text: str) -> tuple[Document, list[Passage]]:
    document = read_text(text, name="letter")
    return document, list(passages(document, Span(0, len(text))))


def listed(text: str) -> list[str]:
    """The words of the list that the first passage leads in."""
    _, found = read(text)
    led = led_in(found[0], found[1:], SENDERS)
    return [one.passage.text[one.words.start : one.words.end] for one in led[1]] if led else []


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("publish it;", "publish it"),
        ("publish it.", "publish it"),
        ("publish it,", "publish it"),
        ("publish it; and", "publish it"),
        ("publish it, and", "publish it"),
        ("publish it", "publish it"),
        ("publish it. Do it now.", "publish it. Do it now."),
        ("publish it (soon).", "publish it (soon)"),
    ],
)
def test_the_mark_at_the_end_is_left_out(words: str, kept: str) -> None:
    _, found = read(words)
    stretch = trimmed(found[0], Stretch(0, len(words)))
    assert words[: stretch.end] == kept


@pytest.mark.parametrize(
    "text",
    [
        "We ask you to:\n\n1. act now;\n\n2. reply.\n",
        "We ask for the following\n\n1. act now;\n\n2. reply.\n",
        "Show the way by ensuring that you do the following:\n\n1. act now;\n\n2. reply.\n",
        "Our key demands:\n\n1. act now;\n\n2. reply.\n",
        "Nos revendications\n\n- act now\n\n- reply\n",
        "Many wrote. We ask you to:\n\n(i) act now;\n\n(ii) reply.\n",
        "We ask you to:\n\nact now;\n\nreply.\n\n",
        "Today, Harbour Watch urges the ministry to:\n\n- act now;\n- reply.\n",
        "In light of the above, the Government should:\n\n- act now;\n- reply.\n",
    ],
)
def test_a_list_is_led_in_by_an_appeal_or_a_heading(text: str) -> None:
    assert listed(text) == ["act now", "reply"]


@pytest.mark.parametrize(
    "text",
    [
        "They ask you to:\n\n1. act now;\n\n2. reply.\n",
        "We met three times:\n\n1. in May;\n\n2. in June.\n",
        "We ask you to act at once.\n\nWe wrote before about all this.\n",
        "We ask you to:\n",
    ],
)
def test_no_list_is_led_in_without_an_appeal_or_items(text: str) -> None:
    assert listed(text) == []


def test_a_number_is_kept_apart_from_the_words() -> None:
    document, found = read("We ask you to:\n\n(1) act now;\n\n(2) reply.\n")
    led = led_in(found[0], found[1:], SENDERS)
    assert led is not None
    assert [document.quote(one.label) for one in led[1] if one.label] == ["(1)", "(2)"]


def test_a_bullet_is_no_number() -> None:
    _, found = read("We ask you to:\n\n• act now;\n\n• reply.\n")
    led = led_in(found[0], found[1:], SENDERS)
    assert led is not None
    assert [one.label for one in led[1]] == [None, None]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("We ask you (a) to act; and (b) to reply.", ["to act", "to reply"]),
        ("We ask you (1) to act, (2) to reply.", ["to act", "to reply"]),
        ("We ask for three things: to act; to reply; to meet.", ["to act", "to reply", "to meet"]),
        ("We ask you to act (a lot) and to reply.", []),
        ("We ask you this: to act; to reply.", []),
        ("We ask you to act; they refused; we wait.", []),
    ],
)
def test_a_sentence_is_split_at_labels_or_semicolons(text: str, parts: list[str]) -> None:
    _, found = read(text)
    passage = found[0]
    appeal = next(appeals(text, 0, len(text)))
    items = inline(passage, passage.sentences[0], appeal)
    assert [text[one.words.start : one.words.end] for one in items] == parts
