"""Names become agents only as far as nothing speaks against it."""

from __future__ import annotations

from graph.model import Addressing, Derived, Flag, Signature, Span, Stated
from graph.resolution import AgentKind, Decision, Decisions, Verdict, resolve
from graph.resolution.keys import comparable

EVIDENCE = Span(0, 100)


def _words(text: str, start: int = 0) -> Stated:
    return Stated(Span(start, start + len(text)), text)


def _organisation(name: str, *, country: str = "", start: int = 0, **more: object) -> Signature:
    return Signature(
        evidence=EVIDENCE,
        extractor="test/1",
        name=_words(name, start),
        capacity=Derived("organisation", EVIDENCE, "capacity"),
        country=Derived(country, EVIDENCE, "country") if country else None,
        **more,  # type: ignore[arg-type]
    )


def _person(name: str, *affiliations: str, start: int = 0) -> Signature:
    return Signature(
        evidence=EVIDENCE,
        extractor="test/1",
        name=_words(name, start),
        capacity=Derived("individual", EVIDENCE, "capacity"),
        affiliations=tuple(_words(a, start + 40) for a in affiliations),
    )


def _keys(*records: Signature | Addressing) -> list[str]:
    return [agent.key for agent in resolve(records).agents.values()]


def test_names_are_compared_without_case_punctuation_and_ampersands() -> None:
    assert comparable("Labour, Health & Human Rights") == comparable(
        "labour health and human rights"
    )
    assert comparable("People’s Health Movement") == comparable("Peoples Health Movement")
    assert comparable("APN+") != comparable("APN")


def test_the_same_name_and_country_is_one_organisation() -> None:
    first, second = _keys(
        _organisation("Third World Network", country="MY"),
        _organisation("third world network", country="MY", start=50),
    )
    assert first == second


def test_another_country_is_another_organisation() -> None:
    first, second = _keys(
        _organisation("Action", country="RU"), _organisation("Action", country="FR", start=50)
    )
    assert first != second


def test_a_qualifier_tells_branches_apart() -> None:
    plain, world = _keys(
        _organisation("People’s Health Movement"),
        _organisation("People’s Health Movement", start=50, qualifier=_words("Global", 80)),
    )
    assert plain != world


def test_a_country_read_from_the_name_is_not_part_of_the_key() -> None:
    (key,) = _keys(
        _organisation("Health Front of Ecuador", country="EC", flags=(Flag.COUNTRY_FROM_NAME,))
    )
    assert key.endswith("|")


def test_persons_are_never_one_by_name_alone() -> None:
    records = [_person("A. Sankar", "EMPOWER"), _person("A. Sankar", "University", start=200)]
    agents = resolve(records).agents.values()
    first, second = [agent.key for agent in agents if agent.kind is AgentKind.PERSON]
    assert first != second


def test_an_affiliation_is_an_agent_of_its_own() -> None:
    agents = resolve([_person("Mira Shiva", "Initiative for Health")]).agents
    kinds = {agent.label: agent.kind for agent in agents.values()}
    assert kinds == {
        "Mira Shiva": AgentKind.PERSON,
        "Initiative for Health": AgentKind.ORGANISATION,
    }


def test_an_addressed_organisation_is_named_only_where_no_known_one_answers() -> None:
    name = _words("Ministry of Rivers", 10)
    unknown = Addressing(evidence=EVIDENCE, extractor="test/1", organisation=name)
    known = Addressing(
        evidence=EVIDENCE,
        extractor="test/1",
        organisation=name,
        recipients=(Derived("https://x/wco", name.span, "concept"),),
    )
    assert [a.label for a in resolve([unknown]).agents.values()] == ["Ministry of Rivers"]
    assert not resolve([known]).agents


def test_a_decision_of_sameness_gives_both_one_key() -> None:
    records = [_organisation("TWN"), _organisation("Third World Network", start=50)]
    left, right = _keys(*records)
    log = Decisions((Decision(right, left, Verdict.SAME, by="ana", at="2026-11-24"),))
    agents = list(resolve(records, log).agents.values())
    assert agents[0] == agents[1]
    assert agents[0].key == right


def test_records_keep_their_order_and_printed_names() -> None:
    records = [_organisation("B"), _organisation("A", start=50)]
    assert resolve(records).records == tuple(records)
