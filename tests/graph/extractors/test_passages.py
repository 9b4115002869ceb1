"""Running text as passages and sentences, and words in quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extractors.passages import passages
from graph.extractors.quoted_words import Sort, quoted, sort
from graph.model import Document, Span
from graph.reading import read_text


def document(text: str) -> Document:
    return read_text(text, name="letter")


def sentences(text: str) -> list[str]:
    found = passages(document(text), Span(0, len(text)))
    return [one.text[s.start : s.end] for one in found for s in one.sentences]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One sentence only.", 1),
        ("One sentence. And another one.", 2),
        ("No full stop at its end", 1),
        ("See Art. 7 of the TRIPS Agreement. It is clear.", 2),
        ("We met Dr. Mira Shiva and Mr. Katz. They agreed.", 2),
        ("The U.S. Senate met. It voted.", 2),
        ("Is it so? Yes! It is.", 3),
        ("They said “We will. We must.” and left.", 1),
        ("It quotes “a balance of rights and obligations”. We agree.", 2),
        ("It cost 7.5 million. Nobody paid.", 2),
        ("cf. the report, e.g. Annex II. It says so.", 2),
        ("¿Qué pasa? Nada.", 2),
        ("It was granted twice.¹ It is due again.²³ We ask for more.", 3),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_sentences_hold_every_word_of_a_passage() -> None:
    text = "First one. Second one (see Art. 3). Third"
    assert " ".join(sentences(text)) == text


def test_a_passage_leads_back_to_the_document() -> None:
    letter = document("A line that is\nwrapped here. And more of it follows.\n")
    passage = next(passages(letter, Span(0, len(letter.text))))
    assert letter.quote(passage.span(passage.sentences[0])) == "A line that is\nwrapped here."
    stated = passage.stated(letter, 0, len("A line that is wrapped"))
    assert stated.text == "A line that is wrapped"


def test_only_passages_within_the_spans_are_read() -> None:
    letter = document("Head of it all.\n\nBody of it all.\n\nNotes of it all.\n")
    start = letter.text.index("Body")
    found = list(passages(letter, None, Span(start, start + 16)))
    assert [one.text for one in found] == ["Body of it all."]


def test_the_sentence_at_a_place_is_the_one_that_covers_it() -> None:
    letter = document("One is here. Two is there.")
    passage = next(passages(letter, Span(0, len(letter.text))))
    assert passage.sentence(3).start == 0
    assert passage.sentence(15).start == 13
    assert passage.sentence(999) == passage.sentences[-1]


def test_names_and_quotations_are_found_by_place() -> None:
    text = "The WCO said “the WTO knows this well” and the WCO left."
    letter = document(text)
    passage = next(passages(letter, Span(0, len(text))))
    middle = (text.index("the WTO"), text.index("”"))
    assert [text[hit.start : hit.end] for hit in passage.names(*middle)] == ["WTO"]
    assert [hit.start for hit in passage.names(0, 6)] == []
    assert len(list(passage.names(0, len(text)))) == 3
    assert passage.is_quoted(*middle)
    assert not passage.is_quoted(0, 7)
    assert not passage.is_quoted(0, len(text))


@given(st.text(max_size=200))
def test_sentences_of_any_text_are_in_order_and_apart(text: str) -> None:
    if not text.strip() or "\0" in text:
        return
    letter = document("X " + text)
    for passage in passages(letter, Span(0, len(letter.text))):
        places = [(one.start, one.end) for one in passage.sentences]
        assert places == sorted(places)
        assert all(start < end for start, end in places)
        assert passage.span(passage.sentences[-1]).end <= len(letter.text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("he said “this is so” and left", ["this is so"]),
        ('he said "this is so" and left', ["this is so"]),
        ("il dit « ceci est vrai » ici", ["ceci est vrai"]),
        ("er sagt „das ist so“ hier", ["das ist so"]),
        ("they said ‘this isn’t so’ here", ["this isn’t so"]),
        ("“one” and “two”", ["one", "two"]),
        ("“it was a “fair” price” they say", ["it was a “fair” price"]),
        ("an unclosed “mark here", []),
        ("the groups’ and the members’ work", []),
        ('5" and 6" pipes', []),
        ("“”", []),
    ],
)
def test_quoted_words_are_found_between_their_marks(text: str, words: list[str]) -> None:
    assert [text[one.start : one.end] for one in quoted(text)] == words


@pytest.mark.parametrize(
    ("words", "is_a"),
    [
        ("voluntary", Sort.TERM),
        ("border side checks", Sort.TERM),
        ("Working Draft on Provisional Standards for Customs", Sort.TITLE),
        ("Understanding the Role of an International Convention.", Sort.TITLE),
        ("the rules that hold for every member here", Sort.QUOTATION),
        ("The protection of rights should contribute to welfare", Sort.QUOTATION),
    ],
)
def test_quoted_words_are_a_term_a_title_or_a_quotation(words: str, is_a: Sort) -> None:
    assert sort(words) is is_a


def test_a_sentence_without_end_is_cut_so_that_no_record_holds_all_of_it() -> None:
    text = "We ask the WTO to act, " * 2_000
    document = read_text(text, name="letter")
    (found,) = passages(document, Span(0, len(text)))
    assert max(one.end - one.start for one in found.sentences) <= 400
    assert found.sentences[0].start == 0
    assert found.sentences[-1].end == len(text.strip())


def test_a_long_sentence_is_left_whole() -> None:
    text = "We ask the Council to act, " * 60
    document = read_text(text, name="letter")
    (found,) = passages(document, Span(0, len(text)))
    assert len(found.sentences) == 1
