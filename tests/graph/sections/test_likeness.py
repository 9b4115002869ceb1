from __future__ import annotations

import pytest

from graph.sections.likeness import LIKELY, likeness


@pytest.mark.parametrize(
    "words",
    [
        "[River Watch](https://example.org), Kenya",
        '[Lake Watch](a "A site") (LW)',
        "[Sea Watch][1]",
    ],
)
def test_a_name_that_links_to_its_site_looks_like_a_name(words: str) -> None:
    assert likeness(words) >= LIKELY


def test_an_address_alone_is_no_name() -> None:
    assert likeness("https://example.org, Kenya") < LIKELY


def test_a_document_with_a_link_behind_it_is_no_name() -> None:
    assert likeness("Joint Letter to the Minister ([link](https://example.org))") < LIKELY


def test_what_a_name_links_to_does_not_count_against_it() -> None:
    assert likeness("Jane Doe, [River Watch](https://example.org)") >= LIKELY
    assert likeness("Letter to the Ministry of 3.5.2019 [[link](https://example.org)]") < LIKELY


def test_a_line_that_counts_is_no_name() -> None:
    assert likeness("Nombre de signataires : 0") < LIKELY < likeness("River Watch 21")


def test_a_quotation_that_a_line_leaves_open_is_no_name() -> None:
    assert likeness("“The River") < LIKELY <= likeness("“The River” Society")
