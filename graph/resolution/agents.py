"""From the names that records print to agents, each with a key that tells it from others.

An organisation's key is its base name, its qualifiers and the country stated (see
`graph.resolution.keys`); a person's is the name and the affiliation stated, because persons are
never matched by name alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from graph.model import (
    Addressing,
    Capacity,
    Flag,
    Participation,
    Record,
    Signature,
    Sitting,
    Stated,
)
from graph.resolution.decisions import Decisions
from graph.resolution.keys import comparable, former_key, organisation_key


class AgentKind(StrEnum):
    """What an agent is."""

    ORGANISATION = "organisation"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Agent:
    """Someone who signs, is addressed or is named beside a signature.

    ``key`` tells it from every other agent; a person's key that ends in ``|`` has nothing to
    tell namesakes apart by and holds within one letter only. ``label`` is the name as first
    printed, ``telling`` are words that make its IRI unique on a clash (country, affiliation),
    ``former`` is the key that older stores know an organisation by.
    """

    key: str
    kind: AgentKind
    label: str
    acronym: str | None = None
    telling: tuple[str, ...] = ()
    former: str = ""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A document's records with the agents they name.

    ``agents`` maps each `Stated` name of a record, by the span it stands at, to its agent.
    """

    records: tuple[Record, ...]
    agents: Mapping[Stated, Agent]


def resolve(records: Sequence[Record], decisions: Decisions | None = None) -> Resolved:
    """The records with every name they print given to an agent, decisions replayed."""
    log = decisions or Decisions()
    agents: dict[Stated, Agent] = {}
    by_key: dict[str, Agent] = {}
    for name, agent in _named(records):
        canonical = log.canonical(agent.key)
        agents[name] = by_key.setdefault(canonical, _under(agent, canonical))
    return Resolved(tuple(records), agents)


def _under(agent: Agent, key: str) -> Agent:
    return replace(agent, key=key)


def _named(records: Sequence[Record]) -> Iterator[tuple[Stated, Agent]]:
    for record in records:
        match record:
            case Signature():
                yield from _of_signature(record)
            case Addressing():
                yield from _of_addressing(record)
            case Sitting(body=None):
                yield record.name, _organisation(record.name.text)
            case Participation():
                yield from _of_participation(record)


def _of_participation(record: Participation) -> Iterator[tuple[Stated, Agent]]:
    delegation = record.delegation
    yield record.name, _person(record.name, (delegation,) if delegation else ())
    if delegation and record.country is None and record.organisation is None:
        yield delegation, _organisation(delegation.text)


def _of_signature(record: Signature) -> Iterator[tuple[Stated, Agent]]:
    if record.capacity.value == Capacity.ORGANISATION:
        yield record.name, _signing_organisation(record)
        return
    yield record.name, _person(record.name, record.affiliations[:1])
    for affiliation in record.affiliations:
        yield affiliation, _organisation(affiliation.text)


def _of_addressing(record: Addressing) -> Iterator[tuple[Stated, Agent]]:
    organisation = record.organisation
    if record.name is not None:
        yield record.name, _person(record.name, (organisation,) if organisation else ())
    if organisation is not None and not record.recipients:
        yield organisation, _organisation(organisation.text)


def _signing_organisation(record: Signature) -> Agent:
    country = record.country.value if record.country else ""
    if Flag.COUNTRY_FROM_NAME in record.flags:
        country = ""
    parts = [record.name.text]
    if record.qualifier is not None:
        parts.append(record.qualifier.text)
    return _organisation(
        ", ".join(parts),
        country=country,
        acronym=record.acronym.text if record.acronym else None,
    )


def _organisation(name: str, *, country: str = "", acronym: str | None = None) -> Agent:
    return Agent(
        organisation_key(name, country),
        AgentKind.ORGANISATION,
        name,
        acronym,
        (country,) if country else (),
        former_key(name, country),
    )


def _person(name: Stated, affiliations: Sequence[Stated]) -> Agent:
    told_by = comparable(affiliations[0].text) if affiliations else ""
    key = f"person|{comparable(name.text)}|{told_by}"
    return Agent(key, AgentKind.PERSON, name.text, None, (told_by,) if told_by else ())
