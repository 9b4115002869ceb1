"""Rows are read as they were written, and told apart where only a withheld name differs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.query.tables import Cell, CellKind
from graph.watches.rows import Differing, paired, parted, read

P = "<https://example.org/p>"


@given(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.sampled_from([(None, None), ("https://example.org/t", None), (None, "en")]),
)
def test_a_literal_is_read_as_it_was_written(words: str, kind: tuple[str, str]) -> None:
    cells = (Cell(CellKind.LITERAL, words, *kind), None, Cell(CellKind.IRI, "https://e.org/a"))
    line = "\t".join("" if one is None else one.to_ntriples() for one in cells)
    assert read(line) == cells
    assert read("_:b1") == (Cell(CellKind.BLANK, "b1"),)


def test_a_row_has_changed_where_it_names_the_same_thing_first() -> None:
    differing = Differing((f'{P}\t"1"', '"a"'), ('"b"', f'{P}\t"2"'))
    assert list(paired(differing)) == [
        (f'{P}\t"1"', f'{P}\t"2"'),
        (None, '"b"'),
        ('"a"', None),
    ]
    twice = Differing((f'{P}\t"1"',), (f'{P}\t"2"', f'{P}\t"3"'))
    assert [before for before, _ in paired(twice)] == [None, None, f'{P}\t"1"']


def test_rows_that_differ_by_a_withheld_name_alone_are_no_change() -> None:
    named, other = '<p:oda>\t"Oda B"\t"Norway"', '<p:ann>\t"Ann"\t"Chile"'
    withheld = '<p:withheld-3>\t"name withheld"\t"Norway"'
    quiet, rest = parted(Differing((named, other), (withheld,)))
    assert quiet == Differing((named,), (withheld,))
    assert rest == Differing((other,), ())
    assert not parted(Differing((named,), (withheld.replace("Norway", "Chile"),)))[0]
