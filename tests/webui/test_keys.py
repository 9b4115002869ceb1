"""The keys that the pages tell are those that their scripts listen to."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from flask.testing import FlaskClient

from webui import keys

SCRIPTS = Path(__file__).parents[2] / "frontend" / "src"
OF_THE_EDITOR = {"out", "close"}
"""What CodeMirror does by itself; the tests of the editor hold it."""


def test_every_key_that_is_told_is_listened_to() -> None:
    code = "\n".join(one.read_text("utf-8") for one in SCRIPTS.rglob("*.js"))
    for group in keys.groups():
        if group.name == "review":
            continue
        bound = 'bound("' if group.name == "query" else f'pressed("{group.name}", event)'
        assert bound in code
        for one in group.keys:
            if group.name != "query" or one.does not in OF_THE_EDITOR:
                assert re.search(rf'"{one.does}"|\b{one.does}: \(\) =>', code), one


def test_every_key_of_a_curator_is_on_a_button() -> None:
    templates = Path(keys.__file__).parent / "templates"
    shown = "".join(
        (templates / name).read_text("utf-8") for name in ("records.html", "review.html")
    )
    assert set(re.findall(r'data-does="(\w+)"', shown)) == {
        one.does for one in keys.key_group("review")
    }


def test_no_key_does_two_things_in_one_place() -> None:
    for group in keys.groups():
        used = Counter(parts for one in group.keys for parts in one.printed)
        assert max(used.values()) == 1


def test_the_page_of_keys_tells_all_of_them(client: FlaskClient) -> None:
    html = client.get("/keys", headers={"Accept": "text/html"}).text
    for group in keys.groups():
        assert f"<h2>{group.title}</h2>" in html
        assert all(f"<dd>{one.words}</dd>" in html for one in group.keys)
    assert "<kbd>Ctrl</kbd>+<kbd>y</kbd> or <kbd>Ctrl</kbd>+<kbd>Shift</kbd>+<kbd>z</kbd>" in html
