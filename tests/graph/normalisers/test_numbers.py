from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.normalisers.numbers import ordinals


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("(1)", {"1"}),
        ("12.", {"12"}),
        ("007)", {"7"}),
        ("b)", {"2"}),
        ("(iv)", {"4"}),
        ("xii.", {"12"}),
        ("(i)", {"1", "9"}),
        ("•", set()),
        ("0.", set()),
        ("1234567.", set()),
    ],
)
def test_labels_are_places_in_a_list(label: str, expected: set[str]) -> None:
    assert ordinals(label) == expected


@given(st.integers(min_value=1, max_value=999_999))
def test_every_printed_number_is_itself(number: int) -> None:
    assert ordinals(f"({number})") == {str(number)}
