"""Where a letter names an organisation, a public body or an instrument.

A treaty named is a citation, not a mention. *The Working Group* is a mention of the one
working group that the letter names; where it names several, of the last one, as a suggestion.
Bodies that nobody knows yet, told by the form of their names, are suggested as candidates.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from graph.extractors import bare_acronyms, implied_bodies
from graph.extractors.body_candidates import Candidate, candidates, short_forms
from graph.extractors.known_short_forms import uses
from graph.extractors.passages import Passage, Stretch, meets, passages
from graph.gazetteer import Gazetteer, Hit, gazetteer
from graph.gazetteer.senses import TEXTS, told
from graph.model import Certainty, Derived, Document, Mention, Sort
from graph.normalisers.concepts import ANAPHORA, CONCEPT
from graph.sections import Parts
from graph.vocabulary import Concept, ConceptKind

NAME = "mentions/1"
REMEMBERED = 256
"""So many passages are remembered with what stands for a name: demands ask for it too."""

MENTIONED = frozenset(
    {
        ConceptKind.ORGANISATION,
        ConceptKind.BODY,
        ConceptKind.INSTRUMENT,
        ConceptKind.VERSION,
    }
)
_BODIES = frozenset({ConceptKind.ORGANISATION, ConceptKind.BODY})
_ANAPHOR = re.compile(
    r"""(?-i:(?=[ACEGOPSUW]))(?<=[\s’'])(?:Working\s(?:Group|Party)|Council|Committee|Commission|Assembly|Secretariat
          |Organi[sz]ation|Executive\sBoard|Conference|Union|Parliament|Court|Presidency
          |Groupe\sde\s[Tt]ravail|Conseil|Comité|Assemblée|Parlement|Cour|Secrétariat
          |Grupo\sde\s[Tt]rabajo|Consejo|Comisión|Asamblea|Organización|Parlamento|Corte
          |Gruppo\sdi\s[Ll]avoro|Consiglio|Comitato|Commissione|Organizzazione|Assemblea)\b
        (?!\s(?:(?:on|of|for|against|du|des?|del|della|dei|sur|sobre|sulla|pour|para|per)\b
             |d[’']|(?-i:[A-Z])
             |(?-i:[a-zà-ÿ]{2,16}(?:ale|nal|éenne|éen|ea|eo|ique|ica|ico|ive|iva|ivo|aire|aria
             |ario|ana|ano|aine|ain))\b)|-)""",
    re.VERBOSE | re.IGNORECASE,
)
"""*Working Group*, *Conseil*, *Organizzazione*, with nothing that names another after it."""
_ARTICLE = re.compile(
    r"""(?:\b(?:the|this|that|said|le|la|el|il|ce|cette|este|esta|dicho|dicha)\s
          |(?<![\w])(?:l|dell|all|dall)[’'])$""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_ARTICLE = 6
"""*The*, *le*, *l’* before it."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a passage and what it is taken to mean."""

    passage: Passage
    start: int
    end: int
    iri: str
    rule: str
    reasons: tuple[str, ...] = ()


def extract(document: Document, parts: Parts) -> Iterator[Mention]:
    """The mentions of a document in reading order."""
    within = (parts.before, parts.head, parts.body, parts.closing, parts.notes)
    read = list(passages(document, *within))
    names = gazetteer()
    unknown = candidates(read, document, parts)
    short = short_forms(unknown)
    settled = bare_acronyms.settled_by(read)
    strangers = frozenset(one.text for one in unknown)
    known = named(read, names, strangers)
    itself = [one for one in known if _is_itself(one, short)]
    itself += [*_by_short_form(read, names, short), *_of_congress(read), *_of_parliament(read)]
    found = [_known(document, one, settled) for one in itself]
    found += [_candidate(document, one) for one in unknown]
    yield from sorted(found, key=lambda one: (one.name.span.start, one.name.span.end))


def _known(document: Document, one: Named, settled: frozenset[str]) -> Mention:
    name = one.passage.stated(document, one.start, one.end)
    text = gazetteer().kind(one.iri) in TEXTS
    bare = text and bare_acronyms.is_bare(name.text, one.iri, settled)
    reasons = (*one.reasons, bare_acronyms.MAY_BE_ELSE) if bare else one.reasons
    return Mention(
        evidence=one.passage.span(one.passage.around(one.start, one.end)),
        extractor=NAME,
        certainty=Certainty.SUGGESTED if reasons else Certainty.ASSERTED,
        reasons=reasons,
        name=name,
        thing=Derived(one.iri, name.span, one.rule),
        sort=Sort.INSTRUMENT if text else Sort.BODY,
    )


def _candidate(document: Document, one: Candidate) -> Mention:
    passage, name = one.passage, one.name
    places = [(name.start, name.end), *filter(None, (name.acronym, name.parent))]
    first, last = min(start for start, _ in places), max(end for _, end in places)
    return Mention(
        evidence=passage.span(passage.around(first, last)),
        extractor=NAME,
        certainty=Certainty.SUGGESTED,
        reasons=(one.reason,),
        name=passage.stated(document, name.start, name.end),
        acronym=passage.stated(document, *name.acronym) if name.acronym else None,
        parent=passage.stated(document, *name.parent) if name.parent else None,
    )


def _of_congress(read: list[Passage]) -> Iterator[Named]:
    """*Congress*, without article, in a text on the United States."""
    for passage, start, end in implied_bodies.congresses(read):
        if not meets(passage.hits, start, end):
            yield Named(
                passage, start, end, implied_bodies.CONGRESS, ANAPHORA, (implied_bodies.OF_STATES,)
            )


def _of_parliament(read: list[Passage]) -> Iterator[Named]:
    """*Parliament*, without article, in a text on one country."""
    whole = {iri for passage in read for hit in passage.hits for iri in hit.iris}
    for passage, start, end, meant in implied_bodies.parliaments(read, whole):
        if not meets(passage.hits, start, end):
            yield Named(passage, start, end, meant, ANAPHORA, (implied_bodies.OF_COUNTRY,))


def _by_short_form(
    read: list[Passage], names: Gazetteer, taken: Mapping[str, str]
) -> Iterator[Named]:
    """The uses of short forms that the text gives to known bodies, not to unknown ones."""
    for use in uses(read, names, taken):
        yield Named(use.passage, use.start, use.end, use.iri, ANAPHORA, use.reasons)


def _is_itself(one: Named, short: Mapping[str, str]) -> bool:
    """Whether the text does not use the name as short for something else."""
    return one.passage.text[one.start : one.end] not in short


def named(
    read: list[Passage], names: Gazetteer, strangers: Collection[str] = ()
) -> Iterator[Named]:
    """Every known body, organisation and instrument that some passages name.

    ``strangers`` are the names of unknown bodies: *the Committee* may mean one of these.
    """
    whole = frozenset(iri for passage in read for hit in passage.hits for iri in hit.iris)
    heard = _Heard(names, strangers, whole)
    for passage in read:
        hits = [hit for hit in passage.hits if _is_mention(hit, names)]
        for hit in passage.hits:
            if held := _of_post(passage, hit, names):
                heard.hear(held)
                yield held
        anaphors = [
            (start, end) for start, end in _anaphors(passage) if not meets(hits, start, end)
        ]
        places: list[Hit | tuple[int, int]] = [*hits, *anaphors]
        for place in sorted(places, key=_start):
            found = (
                _by_name(passage, place, heard=heard, whole=whole)
                if isinstance(place, Hit)
                else _by_head(passage, place, heard)
            )
            if found:
                if not {implied_bodies.OF_UNION, implied_bodies.OF_OTHERS} & {*found.reasons}:
                    heard.hear(found)
                yield found


@lru_cache(maxsize=REMEMBERED)
def _anaphors(passage: Passage) -> tuple[tuple[int, int], ...]:
    """Where a passage says *the Working Group* or the like."""
    text = passage.text
    return tuple(
        found.span()
        for found in _ANAPHOR.finditer(text)
        if _ARTICLE.search(text, max(0, found.start() - _LONGEST_ARTICLE), found.start())
    )


def _of_post(passage: Passage, hit: Hit, names: Gazetteer) -> Named | None:
    """The body that a post is called by: *President of the European Commission*."""
    if len(hit.iris) != 1 or names.kind(hit.iris[0]) is not ConceptKind.POST:
        return None
    body = names.known.get(names.known[hit.iris[0]].parent or "")
    for name in body.names if body else ():
        at = passage.text.find(name.text, hit.start, hit.end)
        if body and at >= 0 and len(names.named(name.text)) == 1:
            return Named(passage, at, at + len(name.text), body.iri, CONCEPT)
    return None


def _start(place: Hit | tuple[int, int]) -> int:
    return place.start if isinstance(place, Hit) else place[0]


def _is_mention(hit: Hit, names: Gazetteer) -> bool:
    return any(names.kind(iri) in MENTIONED for iri in hit.iris)


@dataclass(slots=True)
class _Heard:
    """What has been named so far, with the passage and the place of the last time."""

    names: Gazetteer
    strangers: Collection[str] = ()
    whole: frozenset[str] = frozenset()
    last: dict[str, tuple[Passage, int]] = field(default_factory=dict)

    def hear(self, found: Named) -> None:
        self.last.pop(found.iri, None)
        self.last[found.iri] = (found.passage, found.start)

    def latest(self, iris: tuple[str, ...]) -> str | None:
        return next((iri for iri in reversed(self.last) if iri in iris), None)

    def in_sentence(self, iri: str, passage: Passage, sentence: Stretch) -> bool:
        where, place = self.last[iri]
        return where is passage and sentence.covers(place, place + 1)


def _by_name(passage: Passage, hit: Hit, *, heard: _Heard, whole: frozenset[str]) -> Named | None:
    names = heard.names
    sense = told(hit, passage.flow, names)
    able = tuple(iri for iri in sense.iris if names.kind(iri) in MENTIONED)
    if len(able) == 1:
        reasons = implied_bodies.doubts(passage, hit, names.known[able[0]], whole=whole)
        return Named(passage, hit.start, sense.end, able[0], CONCEPT, reasons)
    if not able:
        return None
    latest = heard.latest(able)
    labels = ", ".join(names.known[iri].label for iri in able)
    sure = latest and heard.in_sentence(latest, passage, passage.sentence(hit.start))
    doubt = () if sure else (f"the name may mean: {labels}",)
    return Named(passage, hit.start, hit.end, latest or able[0], CONCEPT, doubt)


def _by_head(passage: Passage, place: tuple[int, int], heard: _Heard) -> Named | None:
    """*The Working Group*: the known body of that sort which was named before."""
    head = passage.text[slice(*place)].replace("isation", "ization")
    able = [iri for iri in heard.last if _is_called(heard.names.known[iri], head)]
    if not able:
        return _implied(passage, place, heard)
    labels = ", ".join(
        [
            *(heard.names.known[iri].label for iri in able),
            *(name for name in sorted(heard.strangers) if f" {head} " in f" {name} "),
        ]
    )
    doubt = (
        ()
        if labels == heard.names.known[able[0]].label
        else (f"several are named before it: {labels}",)
    )
    return Named(passage, *place, able[-1], ANAPHORA, doubt)


def _implied(passage: Passage, place: tuple[int, int], heard: _Heard) -> Named | None:
    """*The Commission* of which a text on the European Union speaks without naming it."""
    head = passage.text[slice(*place)]
    meant = implied_bodies.of_union(head, heard.whole)
    known = (heard.names.known[iri] for iri in heard.whole if iri != meant)
    others = {name.text for one in known if one.kind in _BODIES for name in one.names}
    if meant is None or any(
        implied_bodies.holds(name, head) for name in {*others, *heard.strangers}
    ):
        return None
    return Named(passage, *place, meant, ANAPHORA, (implied_bodies.OF_UNION,))


def _is_called(concept: Concept, head: str) -> bool:
    """Whether a body or organisation may be called by its last word, or by its first."""
    if concept.kind not in _BODIES:
        return False
    return any(
        _calls(name.text, head)
        or (name.language not in {None, "en"} and name.text.startswith(f"{head} "))
        for name in concept.names
    )


def _calls(name: str, head: str) -> bool:
    """Whether a name ends with a head, or starts with it and goes on with *on* or *for*."""
    plain = name.replace("isation", "ization")
    return plain.endswith(head) or f"{head} on " in plain or f"{head} for " in plain
