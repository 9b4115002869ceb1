"""Requests that would have a page run a stranger's script, lead elsewhere or name a file."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from tests.webui.hostile.sending import Hostile, asked, get

SCRIPT = quote('"><script>alert(1)</script><img src=x onerror=alert(2)>')
BREAK = "%0d%0aX-Injected:%20yes%0d%0a%0d%0a<script>alert(1)</script>"
PARAMETERS: Final = (
    "/letters?sort=",
    "/letters?page=",
    "/letters?body=",
    "/organisations?sort=",
    "/organisations?country=",
    "/people?sort=",
    "/bodies?sort=",
    "/treaties?sort=",
    "/demands?status=",
    "/search?q=",
    "/questions/signatories?letter=",
    "/questions/",
    "/network?letter=",
    "/network?about=",
    "/network.json?letter=",
    "/network.html?letter=",
    "/network.gexf?about=",
    "/network/evidence.json?record=",
    "/sparql?query=",
    "/sparql?format=",
    "/sparql?query=ASK{}&default-graph-uri=",
    "/downloads/graph.",
    "/letter/",
    "/ref/",
    "/ns/",
    "/static/",
    "/",
)
TRAVERSALS: Final = (
    "/static/../../../../etc/passwd",
    "/static/..%2f..%2f..%2f..%2fetc%2fpasswd",
    "/static/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "/static/..%5c..%5c..%5cetc%5cpasswd",
    "/static//etc/passwd",
    "/static/%2fetc%2fpasswd",
    "/static/dist/..%2f..%2ftemplates%2fsparql.html",
    "/static/dist/%00.js",
    "/letter/..%2f..%2f..%2fetc%2fpasswd.txt",
    "/letter/../../../../etc/passwd",
    "/letter/small.text/../../policygraph.toml",
    "/downloads/graph.%2e%2e%2fgraph",
    "/downloads/../../kb/current",
    "/questions/..%2f..%2fqueries%2fletters",
    "/questions/....//....//etc/passwd",
    "/network.%2e%2e%2f",
)
ELSEWHERE: Final = (
    "//evil.test/",
    "//evil.test/%2f..",
    "/%5cevil.test",
    "/\\evil.test",
    "/%2f%2fevil.test",
    "///evil.test/letters/",
    "/letters//evil.test",
    "/https://evil.test",
    "/letter/https://evil.test",
    "/ref//evil.test",
)

PAGES: Final[tuple[Hostile, ...]] = (
    *(get(f"script at {one}", one + SCRIPT, 200, 400, 404) for one in PARAMETERS),
    *(get(f"line break at {one}", one + BREAK, 200, 400, 404) for one in PARAMETERS[::3]),
    *(get(f"path {one}", one, 400, 404) for one in TRAVERSALS),
    *(get(f"host {one}", one, 200, 301, 308, 400, 404) for one in ELSEWHERE),
    get("script in a result", asked("SELECT ('<script>alert(1)</script>' AS ?x) {}"), 200),
    get("script in a column", asked("SELECT (1 AS ?onerror) {}"), 200),
    get("script as a link", asked("SELECT (<javascript:alert(1)> AS ?x) {}"), 200),
    get("data as a link", asked("SELECT (<data:text/html,<b>> AS ?x) {}"), 200, 400),
    get("script in an error", asked("SELECT <script>alert(1)</script>"), 400),
    get("end of the text field", asked("</textarea><script>alert(1)</script>"), 400),
    get("script of the data", "/letter/small", 200),
    get("script in a triple", asked("CONSTRUCT { <a:b> <a:c> '</pre><script>' } {}"), 200),
    get("script in a language", asked("SELECT ('a'@en-x-onload AS ?x) {}"), 200),
    get("suffixes", "/letter/small.html.ttl.exe", 404),
    get("suffix of nothing", "/letter/small.", 404),
    get("format and suffix", "/letter/small.ttl?format=html", 200),
    get("page before the first", "/letters?page=-1", 200, 400, 404),
    get("page beyond numbers", "/letters?page=99999999999999999999999", 200, 400, 404),
    get("page in other digits", "/letters?page=%D9%A1", 200, 400, 404),
    get("many fields", "/letters?" + "&".join(f"a{n}=1" for n in range(5_000)), 200, 400, 414),
)
