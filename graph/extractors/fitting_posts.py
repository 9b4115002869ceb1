"""Whether one who is greeted by a post alone may hold it in the body that is addressed."""

from __future__ import annotations

import re

_BODIES: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(post, re.IGNORECASE), re.compile(body, re.IGNORECASE))
    for post, body in (
        (
            r"(?:vice-?|deputy\s|state\s)?minist",
            r"minist|department|departamento|département|government|gobierno|gouvernement|governo|regierung|office",
        ),
        (
            r"(?:prime|first)\sminist|premier",
            r"government|gobierno|gouvernement|governo|office|cabinet",
        ),
        (
            r"(?:high\s)?commission|comisari|commissa|kommissar",
            r"commission|comisión|comissão|kommission|office",
        ),
        (
            r"ambassad|embajad|embaixad|ambasciat|botschaft",
            r"embass|mission|embajad|embaixad|ambasciat|botschaft",
        ),
        (r"(?:deputy\s)?speaker", r"parliament|house|assembly|knesset|dáil|commons|council"),
        (
            r"(?:lord\s)?mayor|alcald|sindac|maire|bürgermeister",
            r"city|town|municip|council|comune|mairie|ville|stadt",
        ),
        (
            r"governor|gobernador|gouverneur",
            r"state|bank|province|region|county|estado|banco|banque",
        ),
        (r"secretary\sof\sstate", r"department|ministry|office|government"),
    )
)


def may_hold(post: str, body: str) -> bool:
    """Whether a post fits a body: *Minister* a ministry, *Commissioner* a commission.

    *Secretary General*, *Director* and *Chair* fit any. Several bodies in one have no such post.
    """
    if "," in body or ";" in body:
        return False
    fitting = next((bodies for posts, bodies in _BODIES if posts.match(post)), None)
    return fitting is None or fitting.search(body) is not None
