"""The forms that letters come in: plain text, a web page, an e-mail."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage
from html import escape
from textwrap import fill

from benchmarks.corpus.letters import Letter

WIDTH = 90
_OF_TEN = ("txt",) * 8 + ("html", "eml")


def form(letter: Letter) -> str:
    """The suffix of a letter's file: of ten letters one is a web page and one an e-mail."""
    return _OF_TEN[letter.number % len(_OF_TEN)]


def written(letter: Letter) -> bytes:
    """The letter's file."""
    return {"txt": _plain, "html": _page, "eml": _mail}[form(letter)](letter)


def _plain(letter: Letter) -> bytes:
    return _text(letter).encode("utf-8")


def _text(letter: Letter) -> str:
    return "\n\n".join(_blocks(letter)) + "\n"


def _blocks(letter: Letter) -> Iterator[str]:
    yield letter.dated
    yield letter.address
    yield letter.title
    yield letter.salutation
    yield from (fill(one, WIDTH, break_on_hyphens=False) for one in letter.paragraphs)
    yield letter.lead
    yield from (f"{at}. {words}{_end(letter, at)}" for at, words in enumerate(letter.demands, 1))
    yield letter.tongue.close
    yield letter.tongue.heading
    yield "\n".join(_lines(letter))


def _end(letter: Letter, at: int) -> str:
    return "." if at == len(letter.demands) else ";"


def _lines(letter: Letter) -> Iterator[str]:
    for at, line in enumerate(letter.lines, 1):
        yield f"{at}. {line}" if letter.number % 3 else line


def _page(letter: Letter) -> bytes:
    address = "<br>\n".join(escape(one) for one in letter.address.splitlines())
    asked = "\n".join(
        f"<li>{escape(one)}{_end(letter, at)}</li>" for at, one in enumerate(letter.demands, 1)
    )
    signed = "\n".join(f"<li>{escape(one)}</li>" for one in letter.lines)
    body = "\n".join(f"<p>{escape(one)}</p>" for one in letter.paragraphs)
    return f"""<!DOCTYPE html>
<html lang="{letter.tongue.code}">
<head><meta charset="utf-8"><title>{escape(letter.title)}</title></head>
<body>
<h1>{escape(letter.title)}</h1>
<p>{escape(letter.dated)}</p>
<p>{address}</p>
<p>{escape(letter.salutation)}</p>
{body}
<p>{escape(letter.lead)}</p>
<ol>
{asked}
</ol>
<p>{escape(letter.tongue.close)}</p>
<h2>{escape(letter.tongue.heading)}</h2>
<ol>
{signed}
</ol>
</body>
</html>
""".encode()


def _mail(letter: Letter) -> bytes:
    mail = EmailMessage()
    mail["From"] = "Campaign Office <office@example.org>"
    mail["To"] = "registry@example.net"
    mail["Subject"] = letter.title
    mail["Message-ID"] = f"<letter-{letter.number}@example.org>"
    mail.set_content(_text(letter))
    return mail.as_bytes()
