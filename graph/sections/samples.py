"""Sample letters and forms: where a close leads up to a name left to fill in, nobody has signed."""

from __future__ import annotations

from graph.model import Document
from graph.sections.blanks import is_for_name
from graph.sections.roles import Role


def end_samples(document: Document, roles: list[Role], start: int) -> None:
    """Let a name left to fill in end the signatories that it would be the first of.

    Among names it is passed over, as is a date or place to fill in.
    """
    led = False
    for at, own in enumerate(roles):
        if own is Role.LEAD:
            led = True
        elif own is Role.NAME:
            led = False
        elif (
            own is Role.OTHER
            and led
            and is_for_name(document.words(document.blocks[start + at].body))
        ):
            roles[at], led = Role.END, False
