from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import UnreadableFile
from graph.reading import Letter, read_all
from graph.reading.mailbox import render

LINE = b"From ada at example.org  Fri Oct 31 09:12:44 2008\n"
MAIL = b"From: ada at example.org (Ada)\nDate: Fri, 31 Oct 2008\nSubject: %s\n\n%s\n\n"
SAID = b"Dear Sir,\n\nWe ask for the drafts."
BOX = LINE + MAIL % (b"One", SAID) + LINE + MAIL % (b"Re: Two/2", b">From May on we wait.")


def test_each_mail_is_a_member_named_after_its_subject() -> None:
    found = list(render(BOX, "a.mbox"))
    assert [one.name for one in found] == ["0001 One.eml", "0002 2.eml"]
    assert b"\nFrom May on we wait." in found[1].data


@pytest.mark.parametrize("name", ["list.mbox", "2008-October.txt"])
def test_an_archive_of_a_list_is_read_mail_by_mail(tmp_path: Path, name: str) -> None:
    place = tmp_path / name
    place.write_bytes(BOX)
    letters = [one for one in read_all(place) if isinstance(one, Letter)]
    assert [one.place.rpartition("/")[2] for one in letters] == ["0001 One.eml", "0002 2.eml"]


def test_a_single_mail_saved_as_text_is_read_as_it_stands(tmp_path: Path) -> None:
    place = tmp_path / "mail.txt"
    place.write_bytes(LINE + MAIL % (b"One", SAID))
    (letter,) = read_all(place)
    assert isinstance(letter, Letter)
    assert letter.document.media_type == "text/plain"


def test_a_coded_mail_saved_as_text_is_read_as_mail(tmp_path: Path) -> None:
    place = tmp_path / "mail.txt"
    header = b"From: a@example.org\nContent-Transfer-Encoding: quoted-printable\n"
    place.write_bytes(header + b"Content-Type: text/plain; charset=utf-8\n\nA long caf=C3=A9\n")
    (letter,) = read_all(place)
    assert isinstance(letter, Letter)
    assert letter.document.text.endswith("A long café")


def test_no_mailbox_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="no mailbox"):
        list(render(b"From the start we said so.\n", "a.mbox"))
    with pytest.raises(UnreadableFile, match="more than 4,000 mails"):
        list(render((LINE + b"To: a\n\nx\n") * 4001, "a.mbox"))
