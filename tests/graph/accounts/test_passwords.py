from __future__ import annotations

import pytest

from graph.accounts.passwords import NOBODY_S, Password
from graph.errors import InputError


def test_only_the_password_itself_matches() -> None:
    kept = Password.of("ça va, l’été?")
    assert kept.matches("ça va, l’été?")
    assert not kept.matches("ça va, l’été!")
    assert not NOBODY_S.matches("")


def test_the_same_signs_match_however_they_are_composed() -> None:
    assert Password.of("l’e\u0301te\u0301 arrive").matches("l’été arrive")


def test_two_digests_of_one_password_differ_and_tell_how_they_were_made() -> None:
    one, other = Password.of("correct horse"), Password.of("correct horse")
    assert one.digest != other.digest
    assert (one.n, one.r, one.p) == (32768, 8, 1)


def test_one_made_with_other_parameters_still_matches() -> None:
    kept = Password(
        "00",
        # scrypt of "pleaseletmein" with salt 00, n=16, r=1, p=1
        "eeef92a2da11191d58978b30dd0ebe7be1b854648962ca11f9c87f759514bc19f2d764a81788c3ea700cff3ac5bccec9f3d4626350ad02b063aeb9d0babaa359",
        n=16,
        r=1,
        p=1,
    )
    assert kept.matches("pleaseletmein")


@pytest.mark.parametrize(
    ("text", "told"), [("elevensigns", "at least 12"), ("x" * 1001, "at most")]
)
def test_what_is_too_short_or_too_long_is_told(text: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        Password.of(text)


def test_twelve_signs_of_any_kind_will_do() -> None:
    assert Password.of("aaaaaaaaaaaa").matches("aaaaaaaaaaaa")
