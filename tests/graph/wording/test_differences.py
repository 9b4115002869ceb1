"""Two texts as rows: no word of either is lost or told twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.search.shingles import words_of
from graph.wording.differences import Side, rows, runs

TEXT = st.text("abc .,\n", max_size=60)


def side(text: str) -> Side:
    words = words_of(text)
    starts = [
        at
        for at, (start, _) in enumerate(words.places)
        if "\n" in text[words.places[at - 1][1] if at else 0 : start]
    ]
    return Side(text, words, starts)


@given(TEXT, TEXT)
def test_the_rows_of_each_side_make_up_its_text(own: str, other: str) -> None:
    first, second = side(own), side(other)
    found = rows(first, second, runs(first.words, second.words))
    if len(first.words):
        assert "".join(cut.words for row in found for cut in row.own) == own
    if len(second.words):
        assert "".join(cut.words for row in found for cut in row.other) == other
    if own == other:
        assert all(row.same for row in found)


def told(own: str, other: str) -> list[list[tuple[str, str]]]:
    first, second = side(own), side(other)
    found = rows(first, second, runs(first.words, second.words))
    return [[(cut.fate.value, cut.apart[1]) for cut in row.both] for row in found]


def test_a_row_is_a_paragraph_and_a_replaced_one_stands_beside_the_new_one() -> None:
    own, other = (f"Keep this.\n{said}\nEnd here." for said in ("Drop that now.", "Take two."))
    assert told(own, other) == [
        [("same", "Keep this.")],
        [("removed", "Drop that now."), ("added", "Take two.")],
        [("same", "End here.")],
    ]


def test_a_few_words_amid_others_are_replaced_with_them() -> None:
    own, other = "one two three of four five six", "eins zwei drei of vier fünf sechs"
    assert [fate for fate, _ in told(own, other)[0]] == ["removed", "added"]


def test_signs_stay_with_the_word_before_and_spaces_outside() -> None:
    row = told("We ask you, please, to come.", "We ask you, to come.")[0]
    assert row == [("same", "We ask you,"), ("removed", "please,"), ("same", "to come.")]
