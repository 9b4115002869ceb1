"""Which fingerprints a text has, and that none of them is of a name that is withheld."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.search.shingles import SHINGLE, SURE, WITHHELD, fingerprints, words_of

RUN = "not one fisher nor town council was ever heard"
SOME = st.lists(st.sampled_from(["sea", "port", "ship", "fee", "law", "tax"]), max_size=40)


@given(SOME, SOME, SOME, SOME)
def test_texts_that_share_enough_words_share_a_fingerprint(
    before: list[str], after: list[str], there: list[str], behind: list[str]
) -> None:
    assert len(RUN.split()) == SURE
    one, other = (
        {mark for mark, _ in fingerprints(words_of(" ".join((*first, RUN, *last))))}
        for first, last in ((before, after), (there, behind))
    )
    assert one & other


@given(st.text(max_size=200))
def test_each_word_is_a_slice_of_the_text(text: str) -> None:
    words = words_of(text)
    for start, end in words.places:
        assert text[start:end].strip() == text[start:end] != ""
    for _, at in fingerprints(words):
        assert at + SHINGLE <= len(words)


def test_case_accents_and_punctuation_do_not_count() -> None:
    plain = words_of("la sante des pecheurs d'abord et les ports ensuite")
    assert words_of("La santé des pêcheurs d’abord, et les PORTS ensuite!").folded == plain.folded
    assert words_of("sante\u0301 santé").folded[1] == "sante"
    assert words_of("港湾の rules").folded == ("港", "湾", "の", "rules")


def test_no_fingerprint_is_of_a_name_that_is_withheld() -> None:
    hidden = words_of(f"as {WITHHELD * 6} {WITHHELD * 9} has shown the prices of fish rise again")
    marked = {at + step for _, at in fingerprints(hidden) for step in range(SHINGLE)}
    assert marked
    assert marked.isdisjoint(at for at, one in enumerate(hidden.folded) if WITHHELD in one)
