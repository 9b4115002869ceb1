from __future__ import annotations

from pathlib import Path

import pytest

from graph import sections
from graph.reading import read


def signing(tmp_path: Path, below: str, *, name: str = "letter.md") -> list[str]:
    text = f"# Open letter\n\nDear Minister,\n\nWe ask you to publish the papers.\n\n{below}\n"
    (tmp_path / name).write_text(text, "utf-8")
    document = read(tmp_path / name)
    return [document.words(one.body) for one in sections.split(document).entries]


def test_tags_between_logos_are_no_signatories(tmp_path: Path) -> None:
    logos = "".join(
        f'  <img class="p-4" src="/{at}.png" srcset="/{at}.png 1x" alt="{name} Logo"/>\n'
        for at, name in enumerate(("River Watch", "Lake Forum", "Clean Air Now"))
    )
    below = f'Signatories:\n\n<div class="flex">\n{logos}</div>'
    assert signing(tmp_path, below) == ["River Watch", "Lake Forum", "Clean Air Now"]


def test_logos_of_a_page_are_signatories_and_icons_are_not(tmp_path: Path) -> None:
    page = (
        "<p>Dear Minister,</p><p>We ask you to publish the papers.</p><h3>Signatories</h3>"
        '<div><img alt="River Watch logo"><img alt="Logo of Lake Forum"></div>'
        '<p><img alt="Twitter icon"></p><p><img alt="Clean Air Now" src="c.png"></p>'
    )
    (tmp_path / "letter.html").write_text(page, "utf-8")
    document = read(tmp_path / "letter.html")
    names = [document.words(one.body) for one in sections.split(document).entries]
    assert names == ["River Watch", "Lake Forum", "Clean Air Now"]


def test_a_name_in_bold_over_two_lines_is_one(tmp_path: Path) -> None:
    below = (
        "Signed by:\n\n**River Watch**\n\nInternational Forum for the Protection of Lakes and\n"
        "Ponds\n\nClean Air Now"
    )
    names = signing(tmp_path, below)
    assert names[0] == "River Watch"
    assert names[-1] == "Clean Air Now"


@pytest.mark.parametrize("last", ["(Togo)", "Togo"])
def test_a_country_on_the_line_below_belongs_to_the_last_name(tmp_path: Path, last: str) -> None:
    comma = "," if last == "Togo" else ""
    wrapped = f"Pond Network for the Rivers and Lakes of the Southern Provinces{comma}\n{last}"
    names = signing(
        tmp_path,
        f"Signed by:\n\nRiver Watch, Kenya\nLake Forum, Ghana\n{wrapped}",
        name="letter.txt",
    )
    assert [" ".join(one.split()) for one in names][2:] == [" ".join(wrapped.split())]
