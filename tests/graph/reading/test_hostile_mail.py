"""Mails made to hurt, and odd ones."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import UnreadableFile
from graph.reading import mail, mailbox
from graph.reading.mail_signs import is_coded_mail, is_mailbox
from graph.reading.rendition import Damaged, Member, Rendition

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
    "200,000 parts": (parts(200_000), "more than 500 parts"),
    "parts of another name": (
        parts(200_000).replace(b"boundary=x", b"boundary*0*=us-ascii''%78"), "more than 500",
    ),
    "3,000 deep": (nested(3_000), "more than 20 deep|more than 500 parts"),
    "30 deep": (nested(30), "more than 20 deep"),
    "mails in mails": (forwarded(3_000), "more than 500 parts"),
    "folded types": (b"Content-Type:\n message/rfc822\n\n" * 3_000, "more than 500 parts"),
    "a long type": (b"Content-Type: text/plain; a=\"" + b";" * 1_000_000 + SAID, "a header of"),
    "a type of many lines": (b"Content-Type: text/plain" + b";\n a=b" * 200_000 + SAID, "a header"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "told"), BOMBS.values(), ids=BOMBS.keys())
def test_bombs_are_refused_quickly(data: bytes, told: str) -> None:
    started = time.process_time()
    with pytest.raises(UnreadableFile, match=told) as problem:
        read(data)
    assert time.process_time() - started < 2
    assert "\n" not in str(problem.value)


@pytest.mark.parametrize("depth", [1, 10, 18])
def test_mails_as_deep_as_people_send_them_are_read(depth: int) -> None:
    (found,) = read(nested(depth, ends=True))
    assert isinstance(found, Rendition)
    assert found.text.endswith("We ask for the drafts.")


SLOW = {
    "encoded words": b"Subject: " + b"=?utf-8?q?a" * 100_000,
    "question marks": b"Subject: " + b"=?" * 500_000,
    "addresses": b"To: " + b"Ada <a@example.org>, " * 50_000,
    "folded lines": b"To: a" + b"\n b" * 200_000,
    "comments": b"From: " + b"(" * 500_000,
    "fields": b"X-A: b\n" * 200_000,
    "quote marks": b"Content-Type: text/plain; format=flowed\n\n" + b"> " * 500_000,
    "flowed lines": b"Content-Type: text/plain; format=flowed\n\n" + b"word \n" * 200_000,
    "seals": b"X: y\n\n" + b"-----BEGIN PGP SIGNATURE-----\nx\n" * 20_000,
    "dashes": b"X: y\n\n" + b"--\n" * 15_000,
    "tags": b"Content-Type: multipart/alternative; boundary=x\n\n--x\n\nhi\n--x\n"
    b"Content-Type: text/html\n\n" + b"<" * 1_000_000,
}


@pytest.mark.parametrize("data", SLOW.values(), ids=SLOW.keys())
def test_long_fields_and_lines_are_read_in_time(data: bytes) -> None:
    started = time.process_time()
    with contextlib.suppress(UnreadableFile):  # either is well
        read(data if b"\n\n" in data else data + SAID)
    assert time.process_time() - started < 8


def test_a_flowing_line_grows_in_linear_time() -> None:
    def seconds(many: int) -> float:
        data = b"Content-Type: text/plain; format=flowed\n\n" + b"word \n" * many
        started = time.process_time()
        read(data)
        return time.process_time() - started

    assert seconds(160_000) < 3 * seconds(80_000) + 0.15


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
    def seconds(many: int) -> float:
        data = b"From " + piece * many
        started = time.process_time()
        is_mailbox(data)
        is_coded_mail(data)
        return time.process_time() - started

    assert seconds(200_000) < 3 * seconds(100_000) + 0.15


def test_a_mailbox_of_noise_is_refused() -> None:
    with pytest.raises(UnreadableFile):
        list(mailbox.render(b"From " * 1_000_000, "a.mbox"))
