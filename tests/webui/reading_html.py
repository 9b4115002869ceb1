"""What a reader of a page's HTML finds in it: its text, its highlights, its links."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"br", "input", "img", "meta", "link", "hr"}


class Reading(HTMLParser):
    """Collects the text of a page and of each highlight in it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.open: list[tuple[str, str | None]] = []
        self.words: dict[str, str] = {}
        self.ids: list[str] = []
        self.links: list[dict[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        if tag in VOID:
            return
        self.open.append((tag, held.get("data-span")))
        if held.get("id"):
            self.ids.append(str(held["id"]))
        if tag == "a":
            self.links.append(held)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        for _, span in self.open:
            if span:
                self.words[span] = self.words.get(span, "") + data


def reading(html: str) -> Reading:
    found = Reading()
    found.feed(str(html))
    found.close()
    assert found.open == []
    return found


class Page(HTMLParser):
    """What a page would run or fetch, and its anchors."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.scripts: list[dict[str, str | None]] = []
        self.handlers: list[str] = []
        self.addresses: list[str] = []
        self.ids: list[str] = []
        self.forms: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        if tag == "script":
            self.scripts.append(held)
        if tag == "form":
            self.forms.append((str(held.get("method") or "get").lower(), str(held["action"])))
        self.handlers += [name for name in held if name.startswith("on") or name == "style"]
        self.addresses += [str(held[name]) for name in ("href", "src", "action") if name in held]
        self.ids += [str(held["id"])] if held.get("id") else []

    def strange(self) -> list[str]:
        """Scripts that are not ours, and addresses that would run something."""
        sources = [str(script.get("src", "")) for script in self.scripts]
        return [one for one in sources if not one.startswith("/static/")] + [
            one for one in self.addresses if one.lower().startswith(("javascript:", "data:"))
        ]
