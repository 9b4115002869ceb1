from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from graph import pipeline
from graph.errors import UnreadableFile
from graph.model import Attribute, Demand, Description, Flag, Signature, Span
from graph.reading import Letter, read_all
from graph.reading.mail import render
from graph.reading.rendition import Damaged, Member, Rendition

FIRST = Path(__file__).parents[4] / "examples" / "2008-10-28-wco-secure.txt"
SAID = "Dear Sir,\n\nWe ask for the drafts.\n"


def mail(body: str = SAID, **fields: str) -> EmailMessage:
    message = EmailMessage()
    for key, value in (
        {"From": "Ada Stone <ada@example.org>", "Subject": "Drafts"} | fields
    ).items():
        message[key.replace("_", "-")] = value
    message.set_content(body)
    return message


def text(data: bytes) -> Rendition:
    (found,) = (one for one in render(data, "a.eml") if isinstance(one, Rendition))
    return found


def members(data: bytes) -> dict[str, bytes]:
    return {one.name: one.data for one in render(data, "a.eml") if isinstance(one, Member)}


def raw(*header: str, body: bytes = SAID.encode()) -> bytes:
    return "\r\n".join(("From: a@example.org", *header, "", "")).encode() + body


def test_the_header_comes_first_and_decoded() -> None:
    sent = mail(To="Bén <b@example.org>", Date="Fri, 31 Oct 2008 09:12:44 +0100", X_Mailer="no")
    found = text(sent.as_bytes())
    assert found.front is not None
    assert found.text[found.front.start : found.front.end].splitlines() == [
        "From: Ada Stone <ada@example.org>",
        "To: Bén <b@example.org>",
        "Subject: Drafts",
        "Date: Fri, 31 Oct 2008 09:12:44 +0100",
    ]
    assert [found.text[one.span.start : one.span.end] for one in found.blocks] == [
        "Dear Sir,", "We ask for the drafts.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("charset", "coded", "flags"),
    [
        ("utf-8", "café “x”".encode(), ()),
        ("iso-8859-1", "café “x”".encode("cp1252"), ()),
        ("windows-1251", "письмо".encode("cp1251"), ()),
        ("us-ascii", "café".encode("cp1252"), (Flag.ENCODING_GUESSED,)),
        ("us-ascii", "café".encode(), ()),
        ("no-such-code", "café".encode(), ()),
        ("gb2312", "信".encode("gb2312"), ()),
    ],
)
def test_words_are_decoded_as_declared_or_flagged(
    charset: str, coded: bytes, flags: tuple[Flag, ...]
) -> None:
    found = text(raw(f"Content-Type: text/plain; charset={charset}", body=coded))
    assert found.text.endswith(("café “x”", "письмо", "café", "信"))
    assert found.flags == flags


def test_soft_line_breaks_are_undone_by_depth_of_quotation() -> None:
    body = b"We ask you to \r\npublish them.\r\n> They said \r\n> no.\r\n>> And \r\n> yes.\r\n"
    body += b"-- \r\nAda\r\n"
    found = text(raw("Content-Type: text/plain; format=flowed", body=body))
    assert found.text.split("\n\n")[-1].splitlines() == [
        "We ask you to publish them.", "> They said no.", ">> And", "> yes.", "-- ", "Ada",
    ]  # fmt: skip


def test_lines_without_soft_breaks_stay_as_they_are() -> None:
    found = text(raw(body=b"From here \r\n  indented\r\n"))
    assert found.text.endswith("From here \n  indented")


def test_the_plain_version_goes_before_the_page() -> None:
    message = mail()
    message.add_alternative("<p>Dear <b>Sir</b>, the page</p>", subtype="html")
    assert (text(message.as_bytes()).text.endswith("drafts."), members(message.as_bytes())) == (
        True,
        {},
    )


def test_a_plain_version_that_only_points_at_the_page_does_not() -> None:
    message = mail("See the page.\n")
    message.add_alternative(f"<p>{'We ask for the drafts of May. ' * 20}</p>", subtype="html")
    assert "drafts of May" in text(message.as_bytes()).text


def test_a_page_is_read_below_the_header_in_the_encoding_of_the_mail() -> None:
    page = "<title>x</title><p>Dear café,</p><blockquote><ol><li>One<li>Two</ol></blockquote>"
    data = raw("Content-Type: text/html; charset=windows-1250", body=page.encode("cp1250"))
    found = text(data)
    assert found.front == Span(0, len("From: a@example.org"))
    assert [found.text[one.span.start : one.span.end] for one in found.blocks] == [
        "Dear café,", "1. One", "2. Two",
    ]  # fmt: skip
    assert [one.depth for one in found.blocks] == [0, 1, 1]
    assert {one.part for one in found.origins} == {"1"}


def test_a_page_of_pictures_is_told_and_the_files_are_read() -> None:
    message = EmailMessage()
    message.set_content("<img src='cid:1'>", subtype="html")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="a.pdf")
    told, file = render(message.as_bytes(), "a.eml")
    assert isinstance(told, Damaged)
    assert told.reason.startswith("a.eml: a page without text")
    assert file == Member("a.pdf", b"%PDF")


def test_files_are_members_with_names_that_stay_in_place() -> None:
    message = mail()
    for name in ("../../etc/letter.pdf", "..\\win\\a:b.docx", "\x00.txt"):
        message.add_attachment(b"%PDF", maintype="application", subtype="x", filename=name)
    message.add_attachment(b"logo", maintype="image", subtype="png", filename="logo.png")
    assert members(message.as_bytes()) == {
        "letter.pdf": b"%PDF",
        "a b.docx": b"%PDF",
        "txt": b"%PDF",
    }


def test_a_forwarded_mail_is_a_member_named_after_its_subject() -> None:
    message = mail()
    message.add_attachment(mail(Subject="Open letter / final"))
    ((name, data),) = members(message.as_bytes()).items()
    assert name == "final.eml"
    assert text(data).text.endswith("drafts.")


def test_a_seal_is_no_part_of_the_words() -> None:
    body = (
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA1\n\nDear Sir,\n"
        "-----BEGIN PGP SIGNATURE-----\n\niQEcBAEBAgAGBQJ\n-----END PGP SIGNATURE-----\n"
    )
    assert text(mail(body).as_bytes()).text.split("\n\n")[-1].strip() == "Dear Sir,"


def test_a_forwarded_first_letter_gives_its_records(tmp_path: Path) -> None:
    lines = [line for line in FIRST.read_text("utf-8").split("\n\n") if line]
    quoted = "".join(f"> {line.strip()}\n>\n" for line in lines)
    sent = mail(
        f"Dear friends,\n\nhere is the letter.\n\n----- Forwarded message -----\n\n{quoted}",
        To="list@example.org", Date="Fri, 31 Oct 2008 09:12:44 +0100",
    )  # fmt: skip
    place = tmp_path / "letter.eml"
    place.write_bytes(sent.as_bytes())
    (letter,) = read_all(place)
    assert isinstance(letter, Letter)
    records = pipeline.records(letter.document)
    assert sum(isinstance(one, Signature) for one in records) == 49
    assert {one.ordinal.value for one in records if isinstance(one, Demand) and one.ordinal} == set(
        "1234"
    )
    dates = [o for o in records if isinstance(o, Description) and o.attribute is Attribute.DATE]
    assert [one.value.value for one in dates] == ["2008-10-28"]


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("Content-Type: application/pkcs7-mime; smime-type=enveloped-data", "an encrypted mail"),
        ("Content-Type: multipart/encrypted; boundary=x", "an encrypted mail"),
        ("Content-Type: image/png", "a mail without words or files"),
    ],
)
def test_a_mail_that_shows_no_words_is_refused(header: str, told: str) -> None:
    with pytest.raises(UnreadableFile, match=told):
        list(render(raw(header), "a.eml"))


def test_what_outlook_wraps_for_itself_is_told_in_one_sentence(tmp_path: Path) -> None:
    sent = mail()
    wrapped = b'x\x9f>"' + b"\0\1\2" * 40
    sent.add_attachment(wrapped, maintype="application", subtype="ms-tnef", filename="winmail.dat")
    path = tmp_path / "a.eml"
    path.write_bytes(sent.as_bytes())
    letter, refused = read_all(path)
    assert isinstance(letter, Letter)
    assert "winmail.dat" in str(refused)
    assert "ask the sender" in str(refused)
