"""Pages of the documentation whose tables a measurement writes."""

from __future__ import annotations

from pathlib import Path
from typing import Final

BEGIN: Final = "<!-- measured: begin -->"
END: Final = "<!-- measured: end -->"


def put(page: Path, words: str) -> None:
    """Write what stands between the marks of a page anew."""
    before, _, rest = page.read_text("utf-8").partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        raise SystemExit(f"{page}: has no {BEGIN} … {END}; add them where the tables shall be")
    page.write_text(f"{before}{BEGIN}\n{words}{END}{after}", "utf-8")
