"""Whether a text is a mail as programs send it, or a mailbox: told by its first lines."""

from __future__ import annotations

import re

_HEADER_BYTES = 64 * 1024
_BLANK = re.compile(rb"\r?\n\r?\n")
_CODED = re.compile(
    rb"""
    ^ (?: content-type: \s* multipart/
        | content-transfer-encoding: \s* (?: base64 | quoted-printable ) )
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_SENT = re.compile(rb"^(?:from|date|message-id|received|mime-version):", re.I | re.M)
SEPARATOR = re.compile(
    rb"""
    ^From \x20 [^\r\n]{1,200}? \x20 (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \x20+
    (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \x20+ \d{1,2} \x20
    [^\r\n]{4,40} \r?\n (?= [A-Za-z-]{1,60} : )
    """,
    re.VERBOSE | re.MULTILINE,
)
"""``From ada@example.org Fri Oct 31 09:12:44 2008``, with a mail's header right below it."""


def is_coded_mail(data: bytes) -> bool:
    """Whether the file is a mail whose words only a mail program can show."""
    header = _BLANK.split(data[:_HEADER_BYTES].lstrip(), maxsplit=1)[0]
    return _CODED.search(header) is not None and _SENT.search(header) is not None


def is_mailbox(data: bytes) -> bool:
    """Whether the file is a mailbox with several mails in it."""
    if not data.startswith(b"From "):
        return False
    found = SEPARATOR.finditer(data)
    return next(found, None) is not None and next(found, None) is not None
