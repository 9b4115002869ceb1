"""Mails made to hurt, and odd ones."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import UnreadableFile
from graph.reading import mail, mailbox
from graph.reading.mail_signs import is_coded_mail, is_mailbox
from graph.reading.rendition import Damaged, Member, Rendition
from tests.growth import assert_linear

SAID = b"\n\nDear Sir,\n\nWe ask for the drafts.\n"


def read(data: bytes) -> list[object]:
    return list(mail.render(data, "a.eml"))


def parts(many: int) -> bytes:
    return b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\nhi\n" * many


def nested(depth: int, *, ends: bool = False) -> bytes:
    data = b"From: a@example.org\n"
    for at in range(depth):
        data += b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (at, at)
    data += b"Content-Type: text/plain" + SAID
    return data + (b"".join(b"--b%d--\n" % at for at in reversed(range(depth))) if ends else b"")


def forwarded(depth: int) -> bytes:
    return b"Content-Type: message/rfc822\n\n" * depth + b"Subject: end" + SAID


BOMBS = {
    "very many parts": (parts, 20_000, "more than 500 parts"),
    "parts of another name": (
        lambda many: parts(many).replace(b"boundary=x", b"boundary*0*=us-ascii''%78"),
        20_000,
        "more than 500",
    ),
    "very deep": (nested, 500, "more than 20 deep|more than 500 parts"),
    "30 deep": (nested, 30, "more than 20 deep"),
    "mails in mails": (forwarded, 1_000, "more than 500 parts"),
    "folded types": (
        lambda many: b"Content-Type:\n message/rfc822\n\n" * many, 1_000, "more than 500 parts"
    ),
    "a long type": (
        lambda many: b'Content-Type: text/plain; a="' + b";" * many + SAID, 300_000, "a header of"
    ),
    "a type of many lines": (
        lambda many: b"Content-Type: text/plain" + b";\n a=b" * many + SAID, 60_000, "a header"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("bomb", "size", "told"), BOMBS.values(), ids=BOMBS.keys())
def test_bombs_are_refused_as_quickly_as_they_are_long(
    bomb: Callable[[int], bytes], size: int, told: str
) -> None:
    def refused(data: bytes) -> None:
        with pytest.raises(UnreadableFile, match=told) as problem:
            read(data)
        assert "\n" not in str(problem.value)

    assert_linear(refused, bomb, size)


@pytest.mark.parametrize("depth", [1, 10, 18])
def test_mails_as_deep_as_people_send_them_are_read(depth: int) -> None:
    (found,) = read(nested(depth, ends=True))
    assert isinstance(found, Rendition)
    assert found.text.endswith("We ask for the drafts.")


FLOWED = b"Content-Type: text/plain; format=flowed\n\n"
LONG = {
    "encoded words": (b"Subject: ", b"=?utf-8?q?a"),
    "question marks": (b"Subject: ", b"=?"),
    "addresses": (b"To: ", b"Ada <a@example.org>, "),
    "folded lines": (b"To: a", b"\n b"),
    "comments": (b"From: ", b"("),
    "fields": (b"", b"X-A: b\n"),
    "quote marks": (FLOWED, b"> "),
    "flowed lines": (FLOWED, b"word \n"),
    "seals": (b"X: y\n\n", b"-----BEGIN PGP SIGNATURE-----\nx\n"),
    "dashes": (b"X: y\n\n", b"--\n"),
    "tags": (
        b"Content-Type: multipart/alternative; boundary=x\n\n--x\n\nhi\n--x\n"
        b"Content-Type: text/html\n\n", b"<",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("opening", "piece"), LONG.values(), ids=LONG.keys())
def test_twice_the_mail_takes_about_twice_the_time(opening: bytes, piece: bytes) -> None:
    def told(data: bytes) -> None:
        with contextlib.suppress(UnreadableFile):  # either is well
            read(data if b"\n\n" in data else data + SAID)

    assert_linear(told, lambda size: opening + piece * (size // len(piece)), size=150_000)


@pytest.mark.parametrize(
    "header",
    [
        b"Content-Type: text/plain; charset=zip",
        b"Content-Type: text/plain; charset=\xff\xfe",
        b"Content-Type: text/plain; charset*=utf-8''x%FF",
        b"Content-Transfer-Encoding: base65",
        b"Subject: =?x?q?a?= =?utf-8?b?!!!?= \xe9",
        b"From: \x00\x01",
        b"Content-Disposition: inline; filename*=utf-8''%00%FF",
    ],
)
def test_nonsense_in_the_header_does_no_harm(header: bytes) -> None:
    (found,) = read(header + SAID)
    assert isinstance(found, Rendition)
    assert found.text.endswith("We ask for the drafts.")
    assert "\0" not in found.text


def test_a_part_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    header = b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain"
    assert isinstance(read(header + SAID)[0], Rendition)
    data = b"Content-Transfer-Encoding: base64\n\nRGVhciBTaXIs\nCg!"
    assert getattr(read(data)[0], "text", "").startswith("Dear Sir,")


def test_words_in_any_script_are_read() -> None:
    for words in ("שלום לכולם", "我們要求公佈草案", "السيد الوزير", "Уважаемый"):
        data = b"Content-Type: text/plain; charset=utf-8\n\n" + words.encode()
        assert getattr(read(data)[0], "text", "").endswith(words)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_mail_or_refused(noise: bytes) -> None:
    for data in (noise, b"From: a\n" + noise, parts(2) + noise):
        try:
            found = read(data)
        except UnreadableFile:
            continue
        assert all(isinstance(one, Rendition | Member | Damaged) for one in found)


@pytest.mark.parametrize("piece", [b"From a@b Fri Oct 31 ", b"From ", b"From a\n", b"\n\n"])
def test_separators_are_sought_in_linear_time(piece: bytes) -> None:
    def sought(data: bytes) -> None:
        is_mailbox(data)
        is_coded_mail(data)

    assert_linear(sought, lambda many: b"From " + piece * many, size=100_000)


def test_a_mailbox_of_noise_is_refused() -> None:
    with pytest.raises(UnreadableFile):
        list(mailbox.render(b"From " * 1_000_000, "a.mbox"))
