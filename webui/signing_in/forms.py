"""Forms that change something: taken from our own pages only, and from the session they are of."""

from __future__ import annotations

import hmac
from typing import Final
from urllib.parse import urlencode, urlsplit

from flask import Response, abort, request
from werkzeug.exceptions import Forbidden, NotFound, Unauthorized

from graph.accounts import Role
from webui.signing_in.visitor import Visitor, visiting

LONGEST: Final = 16 * 1024
"""Bytes of a form without files."""
NOBODY: Final = (
    "Nobody has been invited to sign in here yet, which this needs; on the server, "
    "policygraph user add NAME --role curator prints an invitation."
)
ELSEWHERE: Final = "This form was sent from another site, or its sign-in has ended; open it here."


def check_origin() -> None:
    """Let a form pass that a page of ours sent.

    Browsers tell this themselves, and scripts cannot change it; who tells nothing is refused.

    Raises:
        Forbidden: if it comes from elsewhere.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is None:
        ours = urlsplit(request.headers.get("Origin", "")).netloc == request.host
    else:
        ours = site == "same-origin"
    if not ours:
        raise Forbidden(ELSEWHERE)


def sender() -> Visitor:
    """Who signed in and sends the form in hand, which is of that very session.

    Raises:
        Unauthorized: if nobody has signed in.
        Forbidden: if it comes from elsewhere, or from another session.
    """
    check_origin()
    visitor = visiting()
    if visitor is None or not visitor.name:
        raise Unauthorized("Sign in first, at /login.")
    sent = request.form.get("form_token", "")
    if not hmac.compare_digest(sent.encode(), visitor.form_token.encode()):
        raise Forbidden(ELSEWHERE)
    return visitor


def signed_in(role: Role = Role.READER) -> Visitor:
    """Who signed in and asks for a page; whoever has not is led to the sign-in.

    Raises:
        NotFound: if the store has no accounts.
        Forbidden: if that role is needed and the visitor has a lesser one.
    """
    visitor = visiting()
    if visitor is None:
        raise NotFound(NOBODY)
    if not visitor.name:
        abort(to_sign_in())
    if not visitor.may(role):
        raise Forbidden(f"{visitor.name} is a {visitor.role} here; this needs a {role}.")
    return visitor


def to_sign_in() -> Response:
    """Leads to the sign-in, and from there back to where the visitor was going."""
    wanted = urlencode({"next": request.full_path.rstrip("?")})
    return Response(status=303, headers={"Location": f"/login?{wanted}"})
