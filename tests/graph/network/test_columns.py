"""A network in columns: what is said once, what is said of each thing."""

from __future__ import annotations

import networkx as nx

from graph.network import KINDS, RELATIONS, columns

LETTER, SIGNER, FAR = "https://a.example/letter/l", "https://a.example/org/s", "https://b.example/x"


def small() -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    graph.add_node(LETTER, kind="letter", label="Letter", short="Letter", note="1999", x=0.25, y=-1)
    graph.add_node(
        SIGNER,
        kind="organisation",
        label="Signer",
        short="S",
        note="Chad",
        country="Chad",
        x=1,
        y=2,
    )
    graph.add_node(FAR, kind="treaty", label="Treaty", short="Treaty", note="", x=0, y=0)
    signed = {"label": "signed", "records": (f"{LETTER}.sig-1", f"{LETTER}.sig-2")}
    graph.add_edge(SIGNER, LETTER, "signed", **signed)
    graph.add_edge(LETTER, FAR, "cites", label="cites", records=("https://c.example/as/1",))
    return graph


def test_what_names_begin_with_is_sent_once() -> None:
    sent = columns(small())
    names = zip(sent["nodes"]["space"], sent["nodes"]["id"], strict=True)
    assert [sent["spaces"][space] + local for space, local in names] == [LETTER, SIGNER, FAR]


def test_records_are_told_by_what_follows_the_name_of_their_letter() -> None:
    edges = columns(small())["edges"]
    assert edges["letter"] == [-1, 0]
    assert edges["records"] == ["https://c.example/as/1", "sig-1 sig-2"]


def test_what_repeats_or_is_empty_throughout_is_not_sent() -> None:
    nodes = columns(small())["nodes"]
    assert nodes["short"] == ["", "S", ""]
    assert nodes["note"] == ["1999", "", ""]
    assert not {"date", "community", "ax"} & nodes.keys()


def test_places_are_whole_numbers() -> None:
    sent = columns(small())
    assert sent["nodes"]["x"] == [25, 100, 0]
    assert sent["unit"]["x"] == 100


def test_kinds_and_relations_are_numbers_in_the_order_of_legends() -> None:
    sent = columns(small())
    assert [list(KINDS)[kind] for kind in sent["nodes"]["kind"]] == [
        "letter",
        "organisation",
        "treaty",
    ]
    assert [list(RELATIONS)[one] for one in sent["edges"]["relation"]] == ["cites", "signed"]
