"""Pages held against WCAG 2.2 AA by axe-core."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

_AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
_STILL = """() => {
  for (const one of document.getAnimations()) {
    if (one.effect.getComputedTiming().endTime !== Infinity) one.finish();
  }
  const moved = [...document.querySelectorAll("*")].filter(one => one.scrollTop > 0);
  const places = moved.map(one => one.scrollTop);
  for (const one of moved) one.scrollTo({top: 0, behavior: "instant"});
  window.scrolledBack = () => moved.forEach(
    (one, at) => one.scrollTo({top: places[at], behavior: "instant"})
  );
}"""
_RUN = "rules => axe.run({runOnly: rules, resultTypes: ['violations']})"
AA = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
CONTRAST = ("color-contrast",)


def violations(page: Page, rules: tuple[str, ...] = AA) -> list[str]:
    """What breaks a rule on the page once its styles and fonts are there: ``rule: element``.

    It is looked at from its top, and so is each part that scrolls by itself, as links are half
    hidden where they go below a fixed head; nothing moves any more.
    """
    page.wait_for_load_state("load")
    page.evaluate("document.fonts.ready.then(() => true)")
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE.read_text("utf-8"))
    page.evaluate(_STILL)
    found = page.evaluate(_RUN, list(rules))
    page.evaluate("scrolledBack()")
    return [f"{rule['id']}: {rule['nodes'][0]['html']}" for rule in found["violations"]]
