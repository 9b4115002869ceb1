"""Mail as files in a folder, from which the operator's own programs send it.

As in a maildir a message is written in ``tmp/`` and appears in ``new/`` whole, under a name that
is always the same for the same message.
"""

from __future__ import annotations

import os
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from graph.errors import Undelivered

SENDER = "policygraph <policygraph@localhost>"


def drop(folder: Path, name: str, *, subject: str, text: str, date: str) -> None:
    """Put a message into a folder, as ``new/NAME.eml``.

    ``date`` is as mail has it. The folder must be there: a disk that is not mounted is told.

    Raises:
        Undelivered: if it cannot be written.
    """
    message = EmailMessage(policy=SMTP)
    message["From"] = SENDER
    message["To"] = "undisclosed-recipients:;"
    message["Date"] = date
    message["Message-ID"] = f"<{name}@policygraph.localhost>"
    message["Subject"] = " ".join(subject.split())
    message.set_content(text)
    if not folder.is_dir():
        raise Undelivered(f"{folder}: no such folder; make it, or mount its disk")
    try:
        for part in ("tmp", "new"):
            (folder / part).mkdir(exist_ok=True)
        beside = folder / "tmp" / f"{name}.eml"
        with beside.open("wb") as file:
            file.write(message.as_bytes())
            file.flush()
            os.fsync(file.fileno())
        beside.replace(folder / "new" / beside.name)
    except OSError as error:
        raise Undelivered(f"{folder}: cannot be written ({error.strerror or error})") from error
