"""Choices come from the command line, the environment and a file, in this order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graph.errors import InputError, UnreadableFile
from webui.choosing import LIMITS, NAMES, choose
from webui.settings import Limits, Place, Settings


def load(path: Path) -> Settings:
    return choose(str(path), environ={}, typed={}).settings


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
        ("colour = 1", "colour: no such choice; there are host, port"),
        ("[limits]\nspeed = 1", "speed: no such choice; there are query_seconds"),
        ("page_sizes = 3", "page_sizes: no such choice; did you mean page_size?"),
        ("[limits]\nquery_second = 3", "query_second: no such choice; did you mean query_seconds?"),
        ("query_seconds = 3", "query_seconds: is a limit; write it below [limits]"),
        ("port = 70000", "port: 70000 is no port; choose one from 0 to 65535"),
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
        ('services = "e.example/sparql"', "services: 'e.example/sparql' is no host; write one"),
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


def test_what_is_typed_goes_before_the_environment_and_that_before_the_file(tmp_path: Path) -> None:
    file = _file(tmp_path, 'title = "File"\nport = 1001\nhost = "::1"\n[limits]\nworkers = 3\n')
    environ = {
        "POLICYGRAPH_SETTINGS": str(file),
        "POLICYGRAPH_PORT": "1002",
        "POLICYGRAPH_TITLE": "Environment",
        "POLICYGRAPH_QUERY_SECONDS": "2.5",
        "POLICYGRAPH_PRIVATE": "true",
        "POLICYGRAPH_STORE": "kb",
        "PATH": "/bin",
    }
    chosen = choose(None, environ=environ, typed={"port": 1003, "host": None})
    assert chosen.place == Place("::1", 1003)
    assert chosen.settings == Settings(
        title="Environment", private=True, limits=Limits(workers=3, query_seconds=2.5)
    )
    assert chosen.sources == {
        "host": str(file),
        "port": "--port",
        "private": "environment, POLICYGRAPH_PRIVATE",
        "query_seconds": "environment, POLICYGRAPH_QUERY_SECONDS",
        "title": "environment, POLICYGRAPH_TITLE",
        "workers": str(file),
    }


def test_a_file_that_is_typed_goes_before_that_of_the_environment(tmp_path: Path) -> None:
    file = str(_file(tmp_path, "page_size = 7"))
    chosen = choose(file, environ={"POLICYGRAPH_SETTINGS": "/nothing.toml"}, typed={})
    assert chosen.settings.page_size == 7


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("POLICYGRAPH_PAGE_SIZES", "3", "no such choice; did you mean POLICYGRAPH_PAGE_SIZE?"),
        ("POLICYGRAPH_PAGE_SIZE", "many", "page_size: 'many' is no whole number above 0"),
        ("POLICYGRAPH_PRIVATE", "maybe", "private: 'maybe' is neither true nor false"),
        ("POLICYGRAPH_MEMORY", "1000", "POLICYGRAPH_MEMORY: memory: 1,000 bytes are too few"),
    ],
)
def test_what_the_environment_says_wrongly_is_told(name: str, value: str, told: str) -> None:
    with pytest.raises(InputError, match=re.escape(told)):
        choose(None, environ={name: value}, typed={})


def test_each_choice_is_documented_with_its_default() -> None:
    page = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text("utf-8")
    rows = re.findall(r"^\| `([a-z_]+)` \| ([^|]*)\|", page, flags=re.MULTILINE)
    usual = {**_usual(Place()), **_usual(Settings()), **_usual(Limits())}
    assert {name: text.strip() for name, text in rows} == {name: usual[name] for name in NAMES}
    assert set(LIMITS) == set(list(dict(rows))[-len(LIMITS) :])


def _usual(of: Place | Settings | Limits) -> dict[str, str]:
    """The choices as they are without any, in the words of the page."""
    values = {name: getattr(of, name) for name in of.__dataclass_fields__ if name in NAMES}
    return {name: "" if value is None else _written(value) for name, value in values.items()}


def _written(value: bool | float | str) -> str:
    if isinstance(value, float):
        return f"{value:g}"
    return str(value).lower() if isinstance(value, bool) else str(value)
