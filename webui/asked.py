"""What a request gives for a question's parameters: as typed, as understood, what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict

from graph.errors import BadParameter
from graph.query import Need, Parameter, Question, missing, written
from graph.store import View
from webui.then.addresses import NAME as AT
from webui.then.addresses import NOW

NO_FIELD: Final = ""
"""Under which name that is told which is wrong with no field."""
LONGEST_VALUE: Final = 500
"""How many characters a value may have."""
_LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what was given for it.

    ``typed`` is what came for each parameter, ``values`` how it is written in an address that
    stays: things by their short names, in the question's order, what was left empty left out.
    ``wrong`` holds what is wrong with each, by parameter.
    """

    question: Question
    typed: Mapping[str, str]
    values: Mapping[str, str]
    wrong: Mapping[str, BadParameter]

    @property
    def missing(self) -> list[str]:
        """The parameters that have to be given and are not."""
        needed = (one.name for one in self.question.parameters if one.need is Need.REQUIRED)
        return [name for name in needed if name not in self.typed]

    def address(self, suffix: str = "", /, **others: str) -> str:
        """The address of the answer, in a form and with some values otherwise."""
        return address_of(self.question, {**self.values, **others}, suffix)

    def check(self) -> None:
        """Refuse what is wrong or missing.

        Raises:
            BadParameter: for the first of them.
        """
        for error in self.wrong.values():
            raise error
        for name in self.missing:
            raise missing(self.question, self.question.parameter(name))


def asked(store: View, question: Question, given: MultiDict[str, str]) -> Asked:
    """A question with the values of a request."""
    typed: dict[str, str] = {}
    values: dict[str, str] = {}
    wrong: dict[str, BadParameter] = dict(_unknown(question, given))
    for parameter in question.parameters:
        try:
            value = _given(parameter, given)
            if value:
                typed[parameter.name] = value
                values[parameter.name] = written(store, parameter, value)
        except BadParameter as error:
            typed[parameter.name] = next(filter(None, given.getlist(parameter.name)), "")
            wrong[parameter.name] = error
    return Asked(question, typed, values, wrong)


def address_of(question: Question, values: Mapping[str, str], suffix: str = "") -> str:
    """The address of a question with values, as it stays."""
    names = (one.name for one in question.parameters)
    pairs = [(name, values[name]) for name in names if name in values]
    query = f"?{urlencode(pairs, safe=':/')}" if pairs else ""
    return f"/questions/{question.name}{suffix}{query}"


def _unknown(question: Question, given: MultiDict[str, str]) -> Iterator[tuple[str, BadParameter]]:
    known = [one.name for one in question.parameters]
    for name in given:
        if name not in known and (name, given[name]) != (AT, NOW):
            takes = ", ".join(known) or "none"
            told = f"{name[:_LONGEST_NAME]}: no such parameter; {question.name} takes {takes}"
            yield NO_FIELD, BadParameter(told)
            return


def _given(parameter: Parameter, given: MultiDict[str, str]) -> str:
    """What came for a parameter; empty where nothing did.

    Raises:
        BadParameter: if it came more than once, or is too long.
    """
    values = [value.strip() for value in given.getlist(parameter.name) if value.strip()]
    if len(values) > 1:
        raise _refused(parameter, "given more than once; give it once")
    if values and len(values[0]) > LONGEST_VALUE:
        raise _refused(parameter, f"longer than {LONGEST_VALUE} characters; shorten it")
    return values[0] if values else ""


def _refused(parameter: Parameter, reason: str) -> BadParameter:
    return BadParameter(f"{parameter.name}: {reason}", name=parameter.name, reason=reason)
