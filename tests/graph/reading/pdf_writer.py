"""A writer of small PDFs for tests: words at places, in the fonts that every viewer has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

FONTS = ("Courier", "Courier-Bold", "Helvetica", "Helvetica-Bold")
WIDTH, HEIGHT = 595, 842


@dataclass(frozen=True)
class Put:
    """Words whose baseline starts ``x`` from the left and ``y`` from the bottom."""

    words: str
    x: float
    y: float
    size: float = 10
    font: str = "Courier"


def flow(lines: Sequence[str], *, x: float = 72, y: float = 760, step: float = 12) -> list[Put]:
    """Lines one below the other; an empty line leaves white space."""
    return [Put(line, x, y - step * at) for at, line in enumerate(lines) if line]


def pdf(*pages: Sequence[Put], drawn: str = "", info: str = "", rotate: int = 0) -> bytes:
    """The bytes of a PDF with these pages; ``drawn`` are operators put on each page."""
    fonts = " ".join(f"/F{at} {3 + at} 0 R" for at in range(len(FONTS)))
    first = 3 + len(FONTS)
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(pages)))
    bodies = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        *(
            f"<</Type/Font/Subtype/Type1/BaseFont/{font}/Encoding/WinAnsiEncoding>>"
            for font in FONTS
        ),
    ]
    for at, page in enumerate(pages):
        bodies.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Rotate {rotate}"
            f"/Resources<</Font<<{fonts}>>>>/Contents {first + 2 * at + 1} 0 R>>"
        )
        stream = drawn + "\n" + "\n".join(map(_shown, page))
        bodies.append(f"<</Length {len(stream.encode('cp1252'))}>>stream\n{stream}\nendstream")
    bodies.append(f"<<{info}>>")
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(bodies) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode()
    trailer = (
        f"trailer<</Size {size}/Root 1 0 R/Info {size - 1} 0 R>>\nstartxref\n{out.rfind(b'xref')}"
    )
    return out + trailer.encode() + b"\n%%EOF"


def _shown(put: Put) -> str:
    words = put.words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F{FONTS.index(put.font)} {put.size} Tf {put.x} {put.y} Td ({words}) Tj ET"


def bomb(levels: int) -> bytes:
    """A small PDF whose page draws ten forms that draw ten forms each, and so on."""
    bodies = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]"
        "/Resources<</XObject<</F 5 0 R>>>>/Contents 4 0 R>>",
        "<</Length 5>>stream\n/F Do\nendstream",
    ]
    for level in range(1, levels + 1):
        drawn = "/F Do " * 10 if level < levels else "0 0 9 9 re f"
        bodies.append(
            f"<</Type/XObject/Subtype/Form/BBox[0 0 {WIDTH} {HEIGHT}]/Length {len(drawn)}"
            f"/Resources<</XObject<</F {5 + level} 0 R>>>>>>stream\n{drawn}\nendstream"
        )
    objects = "".join(f"{at} 0 obj\n{body}\nendobj\n" for at, body in enumerate(bodies, start=1))
    return f"%PDF-1.4\n{objects}trailer<</Root 1 0 R>>\n%%EOF".encode()
