"""Mail that is dropped into a folder: whole, readable by any program, and once."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from graph.delivery import drop
from graph.errors import Undelivered

DATE = "Fri, 27 Nov 2026 21:33:01 +0000"


def test_a_mail_appears_whole_and_is_what_was_written(tmp_path: Path) -> None:
    for _ in range(2):
        drop(tmp_path, "w-1", subject="New:\r\nBcc: x@y.example", text="Über uns\n", date=DATE)
    (file,) = (tmp_path / "new").iterdir()
    assert list((tmp_path / "tmp").iterdir()) == []
    data = file.read_bytes()
    assert b"\r\n" in data
    assert b"\n" not in data.replace(b"\r\n", b"")
    mail = message_from_bytes(data, policy=default)
    assert (mail["Subject"], mail["Bcc"]) == ("New: Bcc: x@y.example", None)
    assert mail.get_content().split() == ["Über", "uns"]
    assert mail["Message-ID"] == "<w-1@policygraph.localhost>"
    assert mail["Date"].datetime.isoformat() == "2026-11-27T21:33:01+00:00"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Undelivered, match="no such folder"):
        drop(tmp_path / "gone", "w-1", subject="a", text="b", date=DATE)
