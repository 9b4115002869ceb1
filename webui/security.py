"""The headers that keep a page to itself: no foreign script, style, frame or request."""

from __future__ import annotations

from typing import Final

from flask import Flask, Response

from webui.signing_in.visitor import visiting

CONTENT_SECURITY_POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src blob:",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
HEADERS: Final = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def with_styles_of(response: Response, nonce: str) -> None:
    """Let a script that knows the nonce give this one answer styles; nothing else changes."""
    styles = f"style-src 'self' 'nonce-{nonce}'"
    policy = CONTENT_SECURITY_POLICY.replace("style-src 'self'", styles)
    response.headers["Content-Security-Policy"] = policy


def framed_by(response: Response, origins: str) -> None:
    """Let pages of these origins show this one answer in a frame; nothing else changes."""
    policy = CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'", f"frame-ancestors {origins}")
    response.headers["Content-Security-Policy"] = policy


def guard(app: Flask) -> None:
    """Put the headers on every answer that the app gives, errors and files included."""
    app.after_request(_with_headers)


def _with_headers(response: Response) -> Response:
    if visiting() is not None:  # Forms then say where they come from: see `webui.signing_in`.
        response.headers.setdefault("Referrer-Policy", "same-origin")
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response
