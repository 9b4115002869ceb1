from __future__ import annotations

import contextlib
from collections import deque

import pytest

from graph.errors import QuerySyntaxError
from graph.query.tokens import TokenKind, position, tokens
from tests.growth import assert_linear

KIND = TokenKind


def cut(sparql: str) -> list[tuple[TokenKind, str]]:
    return [(token.kind, token.text) for token in tokens(sparql)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<http://e/x#y>", KIND.IRI),
        ("<>", KIND.IRI),
        ("pg:cites", KIND.NAME),
        ("pg:", KIND.NAME),
        (":x", KIND.NAME),
        ("letter:2008-10-28-wco-secure.sig-1", KIND.NAME),
        (r"a.b:c\.d%20e:f", KIND.NAME),
        ("_:b0", KIND.NAME),
        ("?x", KIND.VARIABLE),
        ("$été", KIND.VARIABLE),
        ('"a \\" b"', KIND.STRING),
        ("'a'", KIND.STRING),
        ('""', KIND.STRING),
        ('"""a "quoted" \n \\""" b"""', KIND.STRING),
        ("'''it's'''", KIND.STRING),
        ("@en-GB", KIND.LANGUAGE),
        ("SELECT", KIND.WORD),
        ("12", KIND.NUMBER),
        ("&&", KIND.SIGN),
        ("^^", KIND.SIGN),
        ("{", KIND.SIGN),
    ],
)
def test_each_kind_of_token_is_told(text: str, kind: TokenKind) -> None:
    assert cut(text) == [(kind, text)]
    assert cut(f"  {text} # {text.splitlines()[0]}\n") == [(kind, text)]


def test_commands_in_strings_comments_and_names_are_no_words() -> None:
    query = """
    # DELETE everything
    SELECT ?insert WHERE { ?s pg:drop "LOAD <http://e/> # SERVICE" ; <http://e/clear> ?insert }
    """
    assert [text for kind, text in cut(query) if kind is KIND.WORD] == ["SELECT", "WHERE"]


@pytest.mark.parametrize(
    "joined",
    ["true.SERVICE<http://e/>", "1SERVICE<http://e/>", "pg:a .SERVICE<http://e/>", "}SERVICE?x",
     "?x.SERVICE<http://e/>", '"x"SERVICE<http://e/>', "pg:.SERVICE<http://e/>"],
)  # fmt: skip
def test_a_command_is_seen_whatever_it_is_glued_to(joined: str) -> None:
    assert any(token.is_word("SERVICE") for token in tokens(joined))


@pytest.mark.parametrize("sign", ['"', "'", '"""', "'''"])
def test_a_string_that_is_not_closed_is_told_with_its_place(sign: str) -> None:
    with pytest.raises(
        QuerySyntaxError, match=r"line 2, column 3: the string .* not closed"
    ) as told:
        list(tokens(f"SELECT\n  {sign}abc"))
    assert (told.value.line, told.value.column) == (2, 3)


def test_an_ordinary_string_ends_with_its_line() -> None:
    with pytest.raises(QuerySyntaxError):
        list(tokens('"a\nb"'))


@pytest.mark.parametrize(("at", "place"), [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (5, (3, 1))])
def test_places_are_counted_in_lines_and_signs(at: int, place: tuple[int, int]) -> None:
    assert position("é😀\nb\nc", at) == place


@pytest.mark.parametrize(
    "piece", ['"a\\"', "a.", "<", "a:", "'", '"""', "@a-", "?", "\\", "%", "# x", "..", "a.b-c:"]
)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def told(text: str) -> None:
        with contextlib.suppress(QuerySyntaxError):
            deque(tokens(text), maxlen=0)

    assert_linear(told, lambda times: piece * times, size=10_000)
