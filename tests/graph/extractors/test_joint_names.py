"""Several persons in one line of an address, and the body above ``Attn:``."""

from __future__ import annotations

from functools import partial

import pytest

from graph.extractors.joint_names import persons
from graph.extractors.segments import segment
from graph.model import Certainty
from graph.reading import read_text
from tests.graph.extractors import texts
from tests.graph.extractors.texts import ABOUT_PAPERS as BODY
from tests.graph.extractors.texts import Named
from tests.growth import assert_linear

named = partial(texts.named, certainty=Certainty.ASSERTED)
ROE, POE = (
    ("Anna Roe", "Chair", "Port Commission"),
    ("Joe Poe", "Director", "Office of Quays"),
)


@pytest.mark.parametrize(
    ("line", "greeting"),
    [
        ("Ms Anna Roe and Mr Joe Poe", "Dear Ms Roe and Mr Poe,"),
        ("Mr Joe Poe & Ms Anna Roe", "Dear Secretaries,"),
        ("Mr Joe Poe, Dr Eva Loe and Ms Anna Roe", "Dear Ms Roe, Mr Poe and Dr Loe,"),
    ],
)
def test_persons_in_one_line_share_the_post_and_body_below(line: str, greeting: str) -> None:
    head = f"{line}\nJoint Secretaries\nPort Commission\nLima\n"
    found = named(f"3 May 2021\n\n{head}\n{greeting}\n\n{BODY}")
    assert {(post, body) for _, post, body in found} == {("Joint Secretaries", "Port Commission")}
    assert [name for name, *_ in found] == [
        one.split(" ", 1)[1] for one in line.replace(" and", ",").replace(" &", ",").split(", ")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Ms Anna Roe (Chair, Port Commission) and Mr Joe Poe (Director, Office of Quays)",
        "Anna Roe (Chair, Port Commission); Joe Poe (Director, Office of Quays)",
        "Ms Anna Roe (Chair, Port Commission), Mr Joe Poe (Director, Office of Quays)",
    ],
)
@pytest.mark.parametrize("label", ["", "To: "])
def test_persons_with_brackets_have_each_their_own_post_and_body(label: str, line: str) -> None:
    found = named(f"3 May 2021\n\n{label}{line}\n\nDear Ms Roe, dear Mr Poe,\n\n{BODY}")
    assert found == [ROE, POE]


def test_copies_go_to_each_person_with_a_bracket() -> None:
    copies = "cc: Ms Anna Roe (Chair, Port Commission) and Mr Joe Poe (Director, Office of Quays)"
    text = f"Dear Ms Loe,\n\n{BODY}\nYours sincerely,\n\nPort Forum\n\n{copies}\n"
    assert named(text, copy=True) == [ROE, POE]


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("Port Commission\nDG Quays\nAttn: Ms Anna Roe, Head of Unit\n",
         ("Anna Roe", "Head of Unit", "Port Commission DG Quays")),
        ("Port Commission\n12 Mill Lane\nAttn: Ms Anna Roe, Chair\n",
         ("Anna Roe", "Chair", "Port Commission")),
        ("Port Commission\nAttn: Ms Anna Roe, Chair, Quay Agency\n",
         ("Anna Roe", "Chair", "Quay Agency")),
    ],
)  # fmt: skip
def test_the_body_above_attn_is_that_of_the_person(head: str, found: Named) -> None:
    assert named(f"3 May 2021\n\n{head}\nDear Ms Roe,\n\n{BODY}") == [found]


def test_those_greeted_beside_a_person_are_not_the_persons_name() -> None:
    found = named(f"3 May 2021\n\nDear Minister Roe, Dr Poe and members of the Board,\n\n{BODY}")
    assert found == [("Roe", "Minister", None), ("Poe", None, None), (None, "members", "Board")]
    assert named(f"3 May 2021\n\nDear Dr Poe and colleagues,\n\n{BODY}") == [("Poe", None, None)]


def test_co_facilitators_hold_a_post() -> None:
    head = "Ambassador Anna Roe & Ambassador Joe Poe\nCo-facilitators of the Compact\n"
    found = named(f"3 May 2021\n\n{head}United Nations\n\nExcellencies,\n\n{BODY}")
    assert [(name, body) for name, _, body in found] == [
        ("Anna Roe", "United Nations"),
        ("Joe Poe", "United Nations"),
    ]


@pytest.mark.parametrize("care", ["c/o", "C/O", "c / o", "Care of", "Aux bons soins de"])
def test_where_the_post_is_handed_on_is_nobodys_body(care: str) -> None:
    head = f"Ms Anna Roe\nChair\nPort Commission\n{care} Office of Quays\n12 Mill Lane\nLima\n"
    found = named(f"3 May 2021\n\n{head}\nDear Ms Roe,\n\n{BODY}")
    assert found == [("Anna Roe", "Chair", "Port Commission")]


@pytest.mark.parametrize(
    "line", ["Mr and Mrs Poe", "Ministry of Ports and Quays", "Ms Anna Roe, Chair", "Roe and Poe"]
)
def test_a_couple_a_body_and_a_post_are_not_several_persons(line: str) -> None:
    document = read_text(line, name="line")
    whole = segment(document, 0, len(line))
    assert whole is not None
    assert persons(document, whole) == []


def test_time_grows_with_the_line_and_no_faster() -> None:
    def work(size: int) -> None:
        document = read_text(("Ms Ana Roe (Chair, " * size)[:size], name="line")
        if whole := segment(document, 0, size):
            persons(document, whole)

    assert_linear(work, lambda size: size, size=5_000)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("Ms Ana Roe, Minister of Ports, and Mr Joe Poe, Minister of Fish\nGovernment of Kenya",
         [("Ana Roe", "Minister of Ports", "Government of Kenya"),
          ("Joe Poe", "Minister of Fish", "Government of Kenya")]),
        ("Mr Joe Poe, President of the Ports Council, Ms Ana Roe, Secretary of the Fish Agency",
         [("Joe Poe", "President", "Ports Council"), ("Ana Roe", "Secretary", "Fish Agency")]),
        ("To: Mr. Joe Poe, Ms. Ana Roe and the members of the Ports Council",
         [("Joe Poe", None, None), ("Ana Roe", None, None),
          (None, "the members", "Ports Council")]),
        ("To: Mr. Joe Poe (Chair) and Ms. Ana Roe (Vice-Chair), Ports Council",
         [("Joe Poe", "Chair", None), ("Ana Roe", "Vice-Chair", "Ports Council")]),
        ("M. le Président et Mme la Vice-présidente\nCommission européenne",
         [(None, "Président", "Commission européenne"),
          (None, "Vice-présidente", "Commission européenne")]),
        ("Mr Joe Poe, Ms Ana Roe\nCo-Chairs\nPorts Council",
         [("Joe Poe", "Co-Chairs", "Ports Council"), ("Ana Roe", "Co-Chairs", "Ports Council")]),
        ("Dr Joe Poe, Director, Mr Smith Foundation",
         [("Joe Poe", "Director", "Mr Smith Foundation")]),
    ],
)  # fmt: skip
def test_who_begins_with_a_title_in_a_line_is_addressed_apart(
    address: str, expected: list[Named]
) -> None:
    assert named(f"5 May 2031\n\n{address}\n\nDear all,\n\n{BODY}") == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("Ms Ana Roe, Attorney General\nDepartment of Justice",
         [("Ana Roe", "Attorney General", "Department of Justice")]),
        ("Ms Ana Roe, Minister Plenipotentiary\nPorts Office",
         [("Ana Roe", "Minister Plenipotentiary", "Ports Office")]),
        ("Ms Eva Loe and Mr Joe Poe\nPresident of the Ports Council\nPresident of the Fish Agency",
         [("Eva Loe", "President", "Ports Council"), ("Joe Poe", "President", "Fish Agency")]),
        ("Ms Ana Roe and Mr Joe Poe\nMinister of Trade and Minister of Fisheries\nPorts Council",
         [("Ana Roe", None, "Ports Council"), ("Joe Poe", None, "Ports Council")]),
        ("Mr. Poe & Ms. Roe, Members of Parliament\nHouse of Commons",
         [("Poe", "Members of Parliament", "House of Commons"),
          ("Roe", "Members of Parliament", "House of Commons")]),
        ("Hon. Ana Roe, Minister of Health and Mr Joe Poe\nGovernment of Kenya",
         [("Ana Roe", "Minister of Health", "Government of Kenya"),
          ("Joe Poe", None, "Government of Kenya")]),
        ("Ms Ana Roe\nChair, Ports Council\nCo-Chairs of the Fish Council",
         [("Ana Roe", "Chair", "Ports Council"), (None, "Co-Chairs", "Fish Council")]),
    ],
)  # fmt: skip
def test_posts_below_and_behind_several_are_theirs(address: str, expected: list[Named]) -> None:
    assert named(f"5 May 2031\n\n{address}\n\nDear all,\n\n{BODY}") == expected


@pytest.mark.parametrize(
    "line",
    ["Mr Joe Poe, Deputy Chief of Staff to the Prime Minister, the Hon. Ana Roe",
     "Ms Eva Loe, Assistant to the Director, Dr Joe Poe", "Mr Joe Poe, CEO, Dr. Quay",
     "Mr Joe Poe, Head of Cabinet, Commissioner Ana Roe", "Ms Eva Loe, Director, Mrs Bell House"],
)  # fmt: skip
def test_whom_a_post_serves_is_addressed_by_nobody(line: str) -> None:
    found = named(f"5 May 2031\n\n{line}\nPorts Agency\n\nDear all,\n\n{BODY}")
    assert [name for name, *_ in found] == [line.partition(",")[0].partition(" ")[2]]


def test_a_long_line_of_an_address_that_opens_with_attention_is_no_running_text() -> None:
    line = (
        "À l’attention de Madame Anna Roe (Présidente, Commission des quais et des ports) et de"
        " Monsieur Joe Poe (Directeur, Agence des quais, des ports et des phares du littoral)"
    )
    greeting = "Madame la Présidente, Monsieur le Directeur,"
    found = named(f"Paris, le 2 juin 2031\n\n{line}\n\nObjet : Quais\n\n{greeting}\n\n{BODY}")
    assert [(name, post) for name, post, _ in found] == [
        ("Anna Roe", "Présidente"),
        ("Joe Poe", "Directeur"),
    ]
