"""One account, and its file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from graph.accounts.passwords import Password
from graph.errors import StoreDamaged


class Role(StrEnum):
    """What an account may do; each may also do what stands before it."""

    READER = "reader"
    CURATOR = "curator"
    ADMIN = "admin"

    def includes(self, other: Role) -> bool:
        """Whether who has this role may do what the other one may."""
        order = list(Role)
        return order.index(self) >= order.index(other)


@dataclass(frozen=True, slots=True)
class Invitation:
    """The SHA-256 of an invitation's code, and until when it holds."""

    sha256: str
    expires: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What is known of an account.

    It can be signed in to once a ``password`` was chosen, by an ``invitation``. Sessions belong
    to a ``generation``: when it is counted up, those of earlier ones have ended.
    """

    name: str
    role: Role
    created: datetime
    enabled: bool = True
    generation: int = 0
    password: Password | None = None
    invitation: Invitation | None = None

    @property
    def state(self) -> str:
        """Whether it can be signed in to, in a word or two."""
        if not self.enabled:
            return "disabled"
        return "invited" if self.password is None else "active"

    def written(self) -> str:
        """The content of its file."""
        return json.dumps(asdict(self), indent=1, default=datetime.isoformat) + "\n"


def read(file: Path) -> Account | None:
    """The account in a file; None where there is none.

    Raises:
        StoreDamaged: if it cannot be read.
    """
    try:
        return _account(json.loads(file.read_text("utf-8")))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreDamaged(
            f"{file}: cannot be read; delete it, and invite its owner anew"
        ) from error


def _account(told: Mapping[str, Any]) -> Account:
    password, invitation = told["password"], told["invitation"]
    return Account(
        name=str(told["name"]),
        role=Role(told["role"]),
        created=datetime.fromisoformat(told["created"]),
        enabled=bool(told["enabled"]),
        generation=int(told["generation"]),
        password=password and Password(**password),
        invitation=invitation
        and Invitation(invitation["sha256"], datetime.fromisoformat(invitation["expires"])),
    )
