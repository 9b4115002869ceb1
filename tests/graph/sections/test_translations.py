"""Names that are printed once more in another script are those of one signatory."""

from __future__ import annotations

import pytest

from graph.extractors import extract
from graph.model import Signature
from graph.reading import read_text

LETTER = "Dear Minister,\n\nWe ask the council to publish its minutes at once, and all of them.\n\n"
LATIN = ["Port Forum", "Lake Watch", "Sea Trust", "Quay Union"]
CHINESE = ["港口论坛", "湖泊观察", "海洋信托", "码头联盟"]
CYRILLIC = ["Форум порта", "Наблюдение за озером", "Морской фонд", "Союз набережной"]
GREEK = ["Φόρουμ Λιμένα", "Παρατηρητήριο Λίμνης", "Ίδρυμα Θάλασσας", "Ένωση Αποβάθρας"]


def signed(names: list[str], form: str) -> list[str]:
    listed = form.join(["", *names]) if form != "\n\n" else form.join(names)
    records = extract(read_text(f"{LETTER}Signed by:\n\n{listed}\n", name="letter"))
    return [one.name.text for one in records if isinstance(one, Signature)]


@pytest.mark.parametrize("other", [CHINESE, CYRILLIC, GREEK])
@pytest.mark.parametrize("form", ["\n\n", "\n- "])
def test_a_name_in_another_script_below_each_is_no_other_signatory(
    other: list[str], form: str
) -> None:
    both = [name for pair in zip(LATIN, other, strict=True) for name in pair]
    assert signed(both, form) == LATIN


@pytest.mark.parametrize(
    "names",
    [
        [*LATIN, *CYRILLIC],
        ["Port Forum", "Lake Watch", CYRILLIC[0], "Sea Trust", "Quay Union", CYRILLIC[2]],
        ["Port Forum", CYRILLIC[0], CYRILLIC[1], "Lake Watch", CYRILLIC[2], CYRILLIC[3]],
        ["Port Forum", CYRILLIC[0], "Lake Watch", GREEK[1], "Sea Trust", CYRILLIC[2]],
        ["Port Forum", CYRILLIC[0], "Lake Watch"],
    ],
)
def test_bodies_with_names_in_several_scripts_all_sign(names: list[str]) -> None:
    assert signed(names, "\n- ") == names
