"""Full-text search: letters, names, demands and quotations in one index a snapshot (SQLite).

The process that owns a store makes the index when it publishes a snapshot (`publish`); whoever
reads the snapshot looks in it. Nothing else keeps names for looking them up.
"""

from __future__ import annotations

from graph.search.files import check, index_beside, publish
from graph.search.finding import (
    GROUPS,
    SORTS,
    Facet,
    Found,
    Hit,
    Part,
    Selection,
    Value,
    count,
    find,
    hits,
    iris,
    titles,
    total,
)
from graph.search.index import Index, index_of, kinds, labels
from graph.search.passages import Passage, Piece, marked_name
from graph.search.reading import fields, title
from graph.search.selecting import MOST_NAMED, as_sparql
from graph.search.suggesting import Scope, Suggestion, busiest, called, fit, how_many, suggest
from graph.search.tied import By, Functions, Group, Tied, Way, named_in
from graph.search.words import Wanted, folded, understood

__all__ = [
    "GROUPS",
    "MOST_NAMED",
    "SORTS",
    "By",
    "Facet",
    "Found",
    "Functions",
    "Group",
    "Hit",
    "Index",
    "Part",
    "Passage",
    "Piece",
    "Scope",
    "Selection",
    "Suggestion",
    "Tied",
    "Value",
    "Wanted",
    "Way",
    "as_sparql",
    "busiest",
    "called",
    "check",
    "count",
    "fields",
    "find",
    "fit",
    "folded",
    "hits",
    "how_many",
    "index_beside",
    "index_of",
    "iris",
    "kinds",
    "labels",
    "marked_name",
    "named_in",
    "publish",
    "suggest",
    "title",
    "titles",
    "total",
    "understood",
]
