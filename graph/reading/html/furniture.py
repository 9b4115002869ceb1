"""What of a page is not the letter: menus, banners, share buttons, comments, other posts.

Three things tell: what the element is for (``<nav>``, ``role="banner"``), what the usual site
programs call it (``class="breadcrumb"``), and how much of it is links. A part is left out
only where they agree; a part that holds much of the page's running text is kept whatever it
is called. Most pages of letters have none of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from graph.reading.html.measures import Measure, Measures
from graph.reading.html.words import UNPRINTED

_ROLES = frozenset(
    [
        "navigation",
        "banner",
        "contentinfo",
        "complementary",
        "search",
        "menu",
        "menubar",
        "toolbar",
        "dialog",
        "alertdialog",
        "tablist",
    ]
)
_CALLED = re.compile(
    r"""
    (?: (?:site|main|page|top|primary|secondary|mobile|global|footer|header|nav)[-_]? )?
        (?: nav(?:bar|igation)? | menu | footer | topbar | masthead )
      | site-?header | page-?footer | colophon | sidebar(?:-\w{1,20})? | widget-area | branding
      | breadcrumbs? | skip-?(?:link|to-content|nav)s? | screen-reader-text | sr-only
      | visually-?hidden | assistive-text
      | cookies?(?:[-_]\w{1,20}){0,3} | (?:cookie|gdpr|consent)-?(?:banner|notice|bar|popup)
      | cc-window | cli-bar | eu-cookie\w{0,20}
      | (?:social|share|sharing)(?:[-_]?(?:links|icons|buttons?|bar|this|media|post|box)){0,2}
      | sharedaddy | addtoany\w{0,20} | addthis\w{0,20} | a2a_kit | ssba | jp-sharing
      | (?:jp-)?related-?posts? | related(?:-articles|-content|-links)? | read-?(?:next|more-posts)
      | you-may-also-like | more-posts | recent-?posts | post-?navigation | nav-?links
      | posts?-?(?:pager|pagination) | pagination | pager | prev-?next
      | comments?(?:-?(?:list|area|section|wrapper|form))? | respond | disqus_thread | reply
      | newsletter(?:[-_]\w{1,20}){0,2} | subscri(?:be|ption)(?:[-_]\w{1,20}){0,2} | mc_embed_signup
      | donat(?:e|ion)(?:[-_](?:box|bar|banner|button|form))? | advert\w{0,20} | adsbygoogle
      | popup | modal | overlay | search-?(?:form|box|bar)? | tag-?cloud | author-?(?:box|bio|info)
      | (?:entry|post)-?(?:footer|tags|categories|utility) | (?:tags|cat)-links | post-edit-link
      | edit-?(?:link|section) | mw-editsection | printfriendly | print-?(?:link|button)
      | back-?to-?top | site-info | toc | table-of-contents | language-?(?:switcher|selector)
      | wpml-ls\w{0,20} | lang-?(?:switch|menu|list)
    """,
    re.VERBOSE,
)
_HIDDEN = re.compile(r"(?:display\s?:\s?none|visibility\s?:\s?hidden)", re.IGNORECASE)
_BY_NATURE = frozenset(("nav", "dialog", "search"))
_BY_PLACE = frozenset(("header", "footer", "aside"))
_CONTENT = frozenset(("main", "article", "blockquote"))

_LINKED = 0.5
_MUCH = 0.3
_MOST = 0.5
_FEWEST_PLACES = 3
_HERO = 400


def left_out(root: etree._Element, found: Measures) -> frozenset[etree._Element]:
    """The outermost parts of a page that are not to be read."""
    total = found[root].letters if root in found else 0
    out: set[etree._Element] = set()
    for element in _printed(root):
        if _is_hidden(element) or _is_furniture(element, found.get(element, Measure()), total):
            out.add(element)
    out.update(_around_main(root, found))
    return frozenset(out)


def _printed(root: etree._Element) -> Iterator[etree._Element]:
    """Every element, without the page itself and what is never printed."""
    for element in root.iter(etree.Element):
        if element.tag not in UNPRINTED and element.tag not in ("html", "body", "main"):
            yield element


def _is_hidden(element: etree._Element) -> bool:
    return element.get("hidden") is not None or (
        _HIDDEN.search(element.get("style") or "") is not None
    )


def _is_furniture(element: etree._Element, measure: Measure, total: int) -> bool:
    """Whether an element's kind, name and links agree that it is no part of a letter."""
    tag = str(element.tag)
    if tag in _BY_NATURE or element.get("role") in _ROLES:
        return measure.density >= _LINKED or measure.letters < _MUCH * total
    if _is_called(element):
        return _is_spare(measure, total)
    if tag in _BY_PLACE:
        return _is_spare(measure, total) and not _is_content(element, measure)
    if tag == "form":
        return measure.inputs > 0 and measure.letters < _MUCH * total
    return _is_contents(tag, measure)


def _is_spare(measure: Measure, total: int) -> bool:
    """Whether a part may go: little of the page, or more links than words of its own."""
    return measure.letters < _MUCH * total or measure.density >= _LINKED


def _is_content(element: etree._Element, measure: Measure) -> bool:
    """Whether a header, footer or aside belongs to a text rather than to the site."""
    if measure.density >= _LINKED:
        return False
    return any(outer.tag in _CONTENT for outer in element.iterancestors())


def _is_called(element: etree._Element) -> bool:
    """Whether one of its names is what site programs call such a part."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower().split()
    return any(_CALLED.fullmatch(name[:60]) for name in names[:20])


def _is_contents(tag: str, measure: Measure) -> bool:
    """Whether a list is a table of contents: nothing but links into the same page."""
    listed = tag in ("ul", "ol") and measure.within >= _FEWEST_PLACES
    return listed and measure.within == measure.links and measure.linked == measure.letters


def _around_main(root: etree._Element, found: Measures) -> Iterator[etree._Element]:
    """What stands outside the page's one main part, where that holds most of its words."""
    mains = [one for one in root.iter("main", "div", "section", "article") if _is_main(one)]
    body = root.find("body")
    if len(mains) != 1 or body is None or mains[0] not in found:
        return
    inside = mains[0]
    if found[inside].letters < _MOST * found.get(body, found[inside]).letters:
        return
    while inside is not body and inside is not None:
        outer = inside.getparent()
        for child in outer if outer is not None else ():
            if child is not inside and not _is_title(child, found):
                yield child
        inside = outer


def _is_main(element: etree._Element) -> bool:
    return bool("main" in (element.tag, element.get("role")))


def _is_title(element: etree._Element, found: Measures) -> bool:
    """Whether a part above the main one shows the text's title."""
    if element.tag == "h1":
        return True
    measure = found.get(element)
    if measure is None or measure.letters > _HERO or measure.density >= _LINKED:
        return False
    return element.find(".//h1") is not None
