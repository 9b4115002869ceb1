"""The engine's complaints about SPARQL, in words that help to mend it."""

from __future__ import annotations

import re

from graph.errors import QuerySyntaxError

_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)


def syntax_error(error: SyntaxError, lead: int = 0) -> QuerySyntaxError:
    """The engine's complaint with its place, and what it expected cut to what helps.

    ``lead`` signs stood in front of the first line.
    """
    found = _PLACE.match(str(error))
    if found is None:
        return QuerySyntaxError(f"the query does not parse: {error}; see the examples")
    line = int(found[1])
    column = int(found[2]) - (lead if line == 1 else 0)
    return QuerySyntaxError(
        f"line {line}, column {column}: {_expected(found[3])}", line=line, column=column
    )


def _expected(complaint: str) -> str:
    said = complaint.removeprefix("expected one of ").removeprefix("expected ")
    parts = [part.strip() for part in said.replace("\n", " ").split(", ")]
    words = [part for part in parts if part and not part.startswith("[")]
    sentences = [part for part in words if " " in part and not part.startswith('"')]
    if sentences:
        return f"{sentences[0]}; declare or mend it"
    if words:
        return f"expected {', '.join(words[:8])}; mend the query here"
    return "the query cannot go on like this; mend it here"
