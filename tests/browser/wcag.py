"""Pages held against WCAG 2.2 AA by axe-core."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

_AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
AA = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
CONTRAST = ("color-contrast",)


def violations(page: Page, rules: tuple[str, ...] = AA) -> list[str]:
    """What breaks a rule on the page once its styles and fonts are there: ``rule: element``."""
    page.wait_for_load_state("load")
    page.evaluate("document.fonts.ready.then(() => true)")
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE.read_text("utf-8"))
    found = page.evaluate("rules => axe.run({runOnly: rules})", list(rules))
    return [f"{rule['id']}: {rule['nodes'][0]['html']}" for rule in found["violations"]]
