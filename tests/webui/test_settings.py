from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import InputError, UnreadableFile
from webui.settings import Limits, Settings, load


def _file(folder: Path, text: str) -> Path:
    path = folder / "serve.toml"
    path.write_text(text, "utf-8")
    return path


def test_what_the_file_names_is_chosen_and_the_rest_stays(tmp_path: Path) -> None:
    chosen = load(
        _file(tmp_path, 'title = "Our letters"\n[limits]\nquery_seconds = 3\nworkers = 4\n')
    )
    assert chosen == Settings(title="Our letters", limits=Limits(query_seconds=3, workers=4))


def test_an_empty_file_chooses_nothing(tmp_path: Path) -> None:
    assert load(_file(tmp_path, "")) == Settings()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("colour = 1", "colour: no such choice; there are title, page_size"),
        ("[limits]\nspeed = 1", "speed: no such choice; there are query_seconds"),
        ("page_size = 0", "page_size: 0 is no whole number above 0"),
        ("page_size = 1.5", "page_size: 1.5 is no whole number"),
        ("page_size = true", "page_size: True is no whole number"),
        ('title = " "', "title: ' ' is no text"),
        ("title = 3", "title: 3 is no text"),
        ('[limits]\nmemory = "much"', "memory: 'much' is no whole number"),
        ("[limits]\nmemory = 536870912", "memory: 536,870,912 bytes are too few"),
        ("[limits]\nquery_seconds = -1", "query_seconds: -1 is no number above 0"),
        ("[limits]\nquery_seconds = nan", "query_seconds: nan is no number above 0"),
        ('embed = "ngo.example"', "embed: 'ngo.example' is no origin; write one as https://"),
        ("limits = 3", "limits is a table"),
    ],
)
def test_a_choice_that_there_is_not_is_told(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(InputError, match=r"serve\.toml") as error:
        load(_file(tmp_path, text))
    assert told in str(error.value)


def test_a_file_that_is_no_toml_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no TOML"):
        load(_file(tmp_path, "title = ="))
    with pytest.raises(UnreadableFile, match="check the name"):
        load(tmp_path / "nothing.toml")


def test_each_choice_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "serving.md").read_text("utf-8")
    for kind in (Settings, Limits):
        for name in kind.__dataclass_fields__:
            assert name in {"limits", "library"} or f"`{name}`" in page
