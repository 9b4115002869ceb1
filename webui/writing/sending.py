"""What a writing request sends, read strictly: its length, its type, its encoding."""

from __future__ import annotations

from typing import Final
from urllib.parse import parse_qsl

from flask import request
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

UPDATE_TYPE: Final = "application/sparql-update"
FORM_TYPE: Final = "application/x-www-form-urlencoded"
MOST_FIELDS: Final = 1_000
"""How many fields a form may have."""


def allow(size: int) -> None:
    """Let the request's body have so many bytes, none of them compressed.

    Raises:
        UnsupportedMediaType: if it is compressed.
    """
    request.max_content_length = size
    request.max_form_memory_size = size
    if request.headers.get("Content-Encoding", "identity") != "identity":
        raise UnsupportedMediaType("Send the body as it is, not compressed.")


def content() -> bytes:
    """The body.

    Raises:
        RequestEntityTooLarge: if it is longer than was allowed.
    """
    return request.get_data(cache=False)


def check_charset(parameters: dict[str, str]) -> None:
    """Let UTF-8 pass, which is also meant where nothing is said.

    Raises:
        UnsupportedMediaType: if it is another encoding.
    """
    charset = parameters.get("charset", "utf-8").lower()
    if charset not in {"utf-8", "utf8"}:
        raise UnsupportedMediaType(f"Send it in UTF-8, not in {charset}.")


def text() -> bytes:
    """The body, which is UTF-8.

    Raises:
        BadRequest: if it is not.
    """
    body = content()
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadRequest(f"The update is not UTF-8 at byte {error.start}; encode it so.") from error
    return body


def form() -> list[tuple[str, str]]:
    """The fields of a form in the body.

    Raises:
        BadRequest: if it is none, or not in UTF-8.
    """
    try:
        return parse_qsl(
            content().decode("ascii"),
            keep_blank_values=True,
            encoding="utf-8",
            errors="strict",
            max_num_fields=MOST_FIELDS,
        )
    except ValueError as error:
        raise BadRequest("The form cannot be read; percent-encode its fields in UTF-8.") from error
