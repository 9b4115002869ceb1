"""Requests that cost much: time, memory, depth."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tests.webui.hostile.sending import Hostile, direct, get, query

CROSS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
PRODUCT = "SELECT ?a { " + CROSS + " }"
TOO_MUCH: Final = 503


def nested(opening: str, closing: str, times: int) -> str:
    """A query whose pattern is nested so many times."""
    return "ASK { " + opening * times + "?s ?p ?o" + closing * times + " }"


def bound(expression: str) -> str:
    """A query for one value."""
    return f"SELECT ({expression} AS ?x) {{}}"


def doubled(times: int) -> str:
    """A text that doubles with each BIND."""
    steps = (f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1}) " for n in range(times))
    return f"SELECT (STRLEN(?v{times}) AS ?n) {{ BIND('0123456789' AS ?v0) {''.join(steps)} }}"


def over(aggregate: str) -> str:
    """An aggregate over a product of four."""
    return f"SELECT ({aggregate} AS ?n) {{ {CROSS} }}"


_LISTED: Final[tuple[Hostile, ...]] = (
    query("nested groups", nested("{ ", " }", 2_500), 400),
    query("nested optionals", nested("OPTIONAL { ", " }", 3_100), 400),
    query("nested subselects", nested("{ SELECT * { ", " } }", 1_300), 400),
    query("nested exists", nested("FILTER EXISTS { ", " }", 2_000), 400),
    query("nested minus", nested("?a ?b ?c MINUS { ", " }", 1_000), 400),
    query("nested graphs", nested("GRAPH ?g { ", " }", 2_000), 400),
    query("nested brackets", bound("(" * 4_900 + "1" + ")" * 4_900), 400),
    query("nested functions", bound("STR(" * 4_000 + "1" + ")" * 4_000), 400),
    query("nested lists", "ASK { ?x ?y " + "(" * 5_000 + ")" * 5_000 + " }", 400),
    query("nested blank nodes", "ASK { ?x ?y " + "[ ?p " * 4_000 + "1" + "]" * 4_000 + " }", 400),
    query("nested triples", "ASK { " + "<< " * 2_000 + "?s ?p ?o" + " >>" * 2_000 + " }", 400),
    query("union chain", "ASK { {}" + " UNION {}" * 6_600 + " }", 400),
    query("optional chain", "ASK { " + "OPTIONAL { ?s ?p ?o } " * 2_500 + "}", 400),
    query("or chain", bound("1" + " || 1" * 9_600), 400),
    query("not chain", bound("!" * 30_000 + "1"), 400),
    query("minus signs", bound("-" * 30_000 + "1"), 400),
    query("sum chain", bound("1" + "+1" * 20_000), 400),
    query("in list", bound("1 IN (" + "1," * 25_000 + "1)"), 400, 200, 503),
    query("concat of many", bound("CONCAT(" + "'a'," * 15_000 + "'a')"), 400, 200, 503),
    query("path of many steps", "ASK { ?s " + "<a:b>/" * 400 + "<a:b> ?o }", 400),
    query("path alternatives", "ASK { ?s " + "<a:b>|" * 8_000 + "<a:b> ?o }", 400),
    query("path brackets", "ASK { ?s " + "(" * 13_000 + "<a:b>" + ")" * 13_000 + " ?o }", 400),
    query("path repeats", "ASK { ?s " + "(" * 90 + "<a:b>" + ")*" * 90 + " ?o }", 200, 400, 503),
    query("paths without ends", "SELECT (COUNT(*) AS ?n) { ?a !<a:b>* ?b . ?c !<a:b>* ?d }", 503),
    query("many patterns", "ASK { " + "?s ?p ?o . " * 5_000 + "}", 400),
    query("many joins", "ASK { " + " ".join(f"?s{n} ?p ?o ." for n in range(140)) + " }", 200, 503),
    query("huge values", "SELECT * { VALUES ?x { " + "1 " * 30_000 + "} }", 400),
    query("wide values", "ASK { VALUES (" + "?x " * 20_000 + ") {} }", 400),
    query("long name", f"SELECT ?{'v' * 60_000} {{}}", 200, 400),
    query("long literal", bound("'" + "x" * 60_000 + "'"), 200),
    query("count of a product", over("COUNT(*)"), TOO_MUCH),
    query("distinct count of a product", over("COUNT(DISTINCT ?a)"), TOO_MUCH),
    query("group_concat of a product", over("GROUP_CONCAT(?c)"), TOO_MUCH),
    query("sample by group", f"SELECT ?a (SAMPLE(?l) AS ?x) {{ {CROSS} }} GROUP BY ?a", TOO_MUCH),
    query("order of a product", PRODUCT + " ORDER BY ?l", TOO_MUCH),
    query("distinct of a product", PRODUCT.replace("?a", "DISTINCT ?nothing", 1), TOO_MUCH),
    query("offset into a product", PRODUCT + " OFFSET 999999999999", TOO_MUCH),
    query("limit without end", PRODUCT + " LIMIT 9999999999999", 200),
    query("limit beyond numbers", PRODUCT + " LIMIT 99999999999999999999999999", 400),
    query("construct of a product", f"CONSTRUCT {{ ?a ?k ?l }} {{ {CROSS} }}", 200, TOO_MUCH),
    query("doubling", doubled(40), TOO_MUCH),
    query("filter that never holds", f"ASK {{ {CROSS} FILTER(CONTAINS(STR(?c), '§')) }}", 200, 503),
    query("regex", f"SELECT (REGEX('{'a' * 5_000}!', '^(a+)+$') AS ?x) {{}}", 200, 503),
    query("regex too large", "SELECT (REGEX('a', '((a{1,999}){1,999}){1,999}') AS ?x) {}", 200),
    query(
        "replacing at length",
        f"SELECT ?w {{ {CROSS} BIND(REPLACE(STR(?c), '.', '{'x' * 4_000}') AS ?w) }}",
        TOO_MUCH,
    ),
    query("hashes of a product", over("COUNT(DISTINCT SHA512(CONCAT(STR(?a), STR(?l))))"), 503),
    query("describe all", "DESCRIBE ?s { ?s ?p ?o }", 200),
    query("uuids", "SELECT (UUID() AS ?u) { ?a ?b ?c . ?d ?e ?f }", 200),
    query("powers", bound("10000000000000000000000000000000000000 * 10"), 200, 400),
    query("division by nothing", bound("1/0"), 200),
    direct("one byte over the limit", b"ASK {}" + b" " * (64 * 1024 - 5), 400),
    direct("exactly the limit", b"ASK {}" + b" " * (64 * 1024 - 6), 200),
    direct("comment as long as allowed", b"ASK {} #" + b"x" * (64 * 1024 - 8), 200),
    direct("unclosed string", b"SELECT ('" + b"\\'" * 30_000, 400),
    direct("unclosed iri", b"ASK { <" * 9_000, 400),
    direct("quotation marks", b'"' * 60_001, 400),
    direct("percent signs", b"ASK { ?s x:" + b"%" * 60_000, 400, 503),
    direct("dots in a name", b"ASK { ?s x:" + b"." * 60_000 + b" ?o }", 400, 503),
    direct("backslashes", b"ASK { ?s x:" + b"\\" * 60_000 + b" ?o }", 400, 503),
    get("search for much", "/search?q=" + "a" * 8_000, 200, 400, 414),
    get("search for marks", "/search?q=" + "%CC%81" * 2_000, 200, 400, 414),
    get("many records", "/network/evidence.json?" + "record=a:b&" * 2_000, 400),
    get("a page far behind the last", f"/facsimiles/letter/x/0/{'9' * 6_000}.png", 404),
    get("everything around", "/network?about=https://w3id.org/policygraph/ref/org/wco", 200),
)

COST: Final = tuple(replace(one, expected=one.expected | {TOO_MUCH}) for one in _LISTED)
"""What is refused at once on a quick machine may be stopped by the clock on a slow one."""
