"""Passwords as they are kept: as scrypt's digest (RFC 7914), with what it was made by.

Somebody who gets at a digest has to spend 32 MB and a tenth of a second on each word to try.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass, replace
from typing import Final, Self

from graph.errors import InputError

SHORTEST: Final = 12
LONGEST: Final = 1_000
COST: Final = 2**15
"""scrypt's n: 128 × 8 × n bytes are used for one digest."""
_BLOCK: Final = 8
_PARALLEL: Final = 1
_MOST_MEMORY: Final = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Password:
    """A password's digest and scrypt's parameters; ``salt`` and ``digest`` are hexadecimal."""

    salt: str
    digest: str
    n: int = COST
    r: int = _BLOCK
    p: int = _PARALLEL

    @classmethod
    def of(cls, text: str) -> Self:
        """What is kept of a new password.

        Raises:
            InputError: if it is too short, or longer than anybody types.
        """
        length = len(_plain(text))
        if length < SHORTEST:
            raise InputError(
                f"this password has {length} characters; take at least {SHORTEST}, "
                "for instance four words"
            )
        if length > LONGEST:
            raise InputError(f"this password is too long; take at most {LONGEST:,} characters")
        made = cls(secrets.token_hex(16), "", n=COST)
        return replace(made, digest=_digest(text, made))

    def matches(self, text: str) -> bool:
        """Whether this is the password; how long it takes tells nothing about how near it is."""
        return hmac.compare_digest(_digest(text[:LONGEST], self), self.digest)


NOBODY_S: Final = Password("00" * 16, "00" * 64)
"""Held against what is typed for a name that has no password, so that this takes as long."""


def _digest(text: str, by: Password) -> str:
    return hashlib.scrypt(
        _plain(text).encode("utf-8", "surrogatepass"),
        salt=bytes.fromhex(by.salt),
        n=by.n,
        r=by.r,
        p=by.p,
        maxmem=_MOST_MEMORY,
    ).hex()


def _plain(text: str) -> str:
    """The same for the same characters, whichever way a keyboard composes them."""
    return unicodedata.normalize("NFKC", text)
