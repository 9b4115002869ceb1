"""Made-up sign-on letters, and what each of them says: the same on every run, each by its number.

Who signs is drawn as it is in life: a few organisations sign very often and most of them once
or twice (Zipf), those of one field sign together, and the letters of one campaign share many
signatories. A letter does not depend on how many are made.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from benchmarks.corpus.organisations import FIELDS, organisation
from benchmarks.corpus.tongues import Tongue, tongues

CITIES = ("Geneva", "Nairobi", "Lima", "Berlin", "Manila", "Dakar", "Montevideo", "Lagos", "Lyon")
FIRST = ("Ada", "Brenda", "Carlos", "Diana", "Emil", "Frida", "Grace", "Hugo", "Irene", "Jonas")
LAST = ("Rivers", "Okafor", "Mendoza", "Keller", "Santos", "Weber", "Moreau", "Castillo", "Njoroge")
CAMPAIGN = 5
"""So many letters in a row are of one campaign: one field, many of the same signatories."""
SIGNED = (15, 75)
CITED = (3, 9)
ASKED = (2, 6)
_PERSON, _FAITHFUL, _OWN_FIELD = 0.08, 0.4, 0.7
_SPREAD = 60
_DENSITY, _GROWTH = 60, 0.72
_LAST_ARTICLE = 27


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter's parts in the order in which they stand, and what it says.

    ``citations`` are treaties, as the ontology calls them, each with the article.
    """

    number: int
    tongue: Tongue
    date: str
    dated: str
    address: str
    salutation: str
    title: str
    paragraphs: tuple[str, ...]
    lead: str
    demands: tuple[str, ...]
    lines: tuple[str, ...]
    names: tuple[str, ...]
    citations: tuple[tuple[str, str], ...]

    @property
    def name(self) -> str:
        """What its file is called."""
        return f"{self.date}-letter-{self.number:06}"


def letter(number: int, signed: tuple[int, int] = SIGNED) -> Letter:
    """The letter of that number, which at least and at most so many sign."""
    return _Writing(number, signed).letter()


class _Writing:
    """One letter as it is being written."""

    def __init__(self, number: int, signed: tuple[int, int]) -> None:
        self.number = number
        self.signed = signed
        self.dice = random.Random(f"letter {number}")  # noqa: S311 - words, no secrets
        self.campaign = random.Random(f"campaign {number // CAMPAIGN}")  # noqa: S311
        shares = [one.share for one in tongues()]
        self.tongue = self.dice.choices(tongues(), shares)[0]
        self.field = self.campaign.randrange(FIELDS)
        self.subject = self.tongue.subjects[self.field]

    def letter(self) -> Letter:
        dice, tongue = self.dice, self.tongue
        year, month, day = dice.randrange(1998, 2026), dice.randrange(12), dice.randrange(1, 29)
        citations = tuple(self._citation() for _ in range(dice.randint(*CITED)))
        signed = [self._signatory(one) for one in self._signatories()]
        return Letter(
            number=self.number,
            tongue=tongue,
            date=f"{year}-{month + 1:02}-{day:02}",
            dated=self._filled(tongue.date, day=day, month=tongue.months[month], year=year),
            **self._addressee(),
            title=self._filled(tongue.title),
            paragraphs=tuple(self._paragraphs(citations)),
            lead=dice.choice(tongue.leads),
            demands=tuple(dict.fromkeys(self._demand() for _ in range(dice.randint(*ASKED)))),
            lines=tuple(line for line, _ in signed),
            names=tuple(name for _, name in signed),
            citations=citations,
        )

    def _addressee(self) -> dict[str, str]:
        last, honorific = self.dice.choice(LAST), self.dice.choice(self.tongue.honorifics)
        said = {
            "honorific": honorific,
            "name": f"{self.dice.choice(FIRST)} {last}",
            "last": last,
            "post": self.dice.choice(self.tongue.posts),
            "body": self.dice.choice([*self.tongue.bodies.values()]),
        }
        return {
            "address": self.tongue.address.format(**said),
            "salutation": self.tongue.salutation.format(**said),
        }

    def _citation(self) -> tuple[str, str]:
        return self.dice.choice([*self.tongue.treaties]), str(self.dice.randint(1, _LAST_ARTICLE))

    def _paragraphs(self, citations: tuple[tuple[str, str], ...]) -> list[str]:
        sentences = [
            self._filled(
                self.dice.choice(self.tongue.citations),
                article=article,
                treaty=self.tongue.treaties[treaty],
            )
            for treaty, article in citations
        ]
        paragraphs = [self._filled(self.dice.choice(self.tongue.openings))]
        for sentence in sentences:
            around = self.dice.sample(self.tongue.fillers, 3)
            before, *after = map(self._filled, around)
            paragraphs.append(" ".join((before, sentence, *after)))
        return paragraphs

    def _demand(self) -> str:
        verb, thing = self.dice.choice(self.tongue.verbs), self.dice.choice(self.tongue.objects)
        words = f"{thing} {verb}" if self.tongue.after else f"{verb} {thing}"
        return self._filled(words)

    def _filled(self, words: str, **given: object) -> str:
        said = {
            "subject": self.subject,
            "city": self.dice.choice(CITIES),
            "country": self.dice.choice([*self.tongue.countries.values()]),
        }
        return words.format(**(said | given))

    def _signatories(self) -> list[int]:
        """The numbers of those who sign, each once."""
        share = sum(self.signed) / sum(SIGNED)
        known = int(share * _DENSITY * (self.number + 10) ** _GROWTH)
        many = self.dice.randint(*self.signed)
        faithful = [self._drawn(self.campaign, known) for _ in range(self.signed[1])]
        found = dict[int, None]()
        while len(found) < many:
            again = self.dice.random() < _FAITHFUL
            one = self.dice.choice(faithful) if again else self._drawn(self.dice, known)
            found[one] = None
        return list(found)

    def _drawn(self, dice: random.Random, known: int) -> int:
        """One of those who are known by now: the lower its number, the oftener."""
        rank = int(_SPREAD * ((known + _SPREAD) / _SPREAD) ** dice.random()) - _SPREAD
        if dice.random() < _OWN_FIELD:
            rank += (self.field - rank) % FIELDS
        return rank

    def _signatory(self, number: int) -> tuple[str, str]:
        one = organisation(number)
        if self.dice.random() >= _PERSON:
            return one.printed(self.dice)
        name = f"{self.dice.choice(FIRST)} {self.dice.choice(LAST)}"
        post = self.dice.choice(one.tongue.functions)
        return f"{name}, {post}, {one.name}", name
