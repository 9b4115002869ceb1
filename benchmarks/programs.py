"""Programs of this machine that measurements use."""

from __future__ import annotations

import shutil
import subprocess
from typing import Final

CHROMIUMS: Final = ("chromium", "chromium-headless-shell", "google-chrome")


def chromium() -> str | None:
    """Where Chromium is, if it is installed."""
    return next(filter(None, map(shutil.which, CHROMIUMS)), None)


def commit() -> str:
    """The commit that is measured, in short."""
    git = shutil.which("git")
    if git is None:
        return "unknown"
    told = subprocess.run(
        [git, "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    )
    return told.stdout.strip() or "unknown"
