"""What a citation is there for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extractors.citation_functions import Function, cue
from graph.vocabulary import codes


def function(sentence: str) -> str:
    """The function of the citation between the asterisks."""
    before, anchor, after = sentence.split("*")
    text = before + anchor + after
    place = (len(before), len(before) + len(anchor))
    return cue(text, place, (0, len(text))).function.value


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("standards that go beyond the *TRIPS Agreement* here", "exceeds"),
        ("rules going well beyond *TRIPS* obligations", "exceeds"),
        ("it exceeds *TRIPS* requirements", "exceeds"),
        ("stricter than those of the *TRIPS Agreement*", "exceeds"),
        ("flexibilities that are inherent in the *TRIPS Agreement*", "flexibility"),
        ("consistent with flexibilities available within the *TRIPS Agreement*", "flexibility"),
        ("the policy space found in the *TRIPS agreement* is lost", "flexibility"),
        ("use of *TRIPS* flexibilities", "flexibility"),
        ("this is contrary to *Article 7 of TRIPS*", "conflicts"),
        ("in violation of *Article 10 ECHR*", "conflicts"),
        ("the rule violates the *TRIPS Agreement*", "conflicts"),
        ("a measure inconsistent with *Article 41*", "conflicts"),
        ("we object to the *Working Draft*", "criticism"),
        ("the *Working Draft* is biased in favour of owners", "criticism"),
        ("the “*Working Draft*” are tilted in favor of owners", "criticism"),
        ("the *TRIPS Agreement* has created severe problems", "criticism"),
        ("*ACTA* undermines access", "criticism"),
        ("*Article 7* is clear and explicit on this", "invocation"),
        ("*Article 7* requires a balance", "invocation"),
        ("in accordance with *Article 7*", "invocation"),
        ("as required by *Article 15 of the ICESCR*", "invocation"),
        ("as guaranteed by *Article 19 ICCPR*", "invocation"),
        ("pursuant to *Article 31*", "invocation"),
        ("under *Article 31* countries may act", "invocation"),
        ("aux termes de l’*art. 19 du PIDCP*", "invocation"),
        ("de conformidad con el *artículo 7*", "invocation"),
        ("the establishment of minimum obligations by the *TRIPS Agreement*", "mention"),
        ("ratification of the *CRPD* would help", "mention"),
    ],
)
def test_the_words_around_a_citation_tell_its_function(sentence: str, name: str) -> None:
    assert function(sentence) == name


def test_a_cue_of_another_sentence_does_not_count() -> None:
    text = "This goes beyond all. TRIPS was signed in 1994."
    start = text.index("TRIPS")
    assert cue(text, (start, start + 5), (22, len(text))).function is Function.MENTION


def test_a_cue_says_which_words_told() -> None:
    text = "standards that go beyond the TRIPS Agreement"
    start = text.index("TRIPS")
    told = cue(text, (start, len(text)), (0, len(text)))
    assert text[told.start : told.end].strip() == "go beyond the"


def test_a_mention_is_told_by_the_citing_words() -> None:
    told = cue("the TRIPS text", (4, 9), (0, 14))
    assert (told.start, told.end) == (4, 9)


def test_functions_are_those_of_the_code_list() -> None:
    assert {one.value for one in Function} == codes("citation-function")


@given(st.text(max_size=150), st.text(max_size=150))
def test_a_cue_lies_within_the_sentence(before: str, after: str) -> None:
    text = f"{before}TRIPS{after}"
    told = cue(text, (len(before), len(before) + 5), (0, len(text)))
    assert 0 <= told.start < told.end <= len(text)
