"""What can go wrong, as one tree; each message names the place and the cure.

PolicygraphError
├── InputError         a file or text that cannot be used
│   ├── UnreadableFile     missing, empty, too large, binary, wrongly encoded
│   ├── UnwritableFile     a target that cannot be written
│   └── InvalidCuration    a curated file that breaks a promise of the graph
├── EvidenceError      a record whose value is not in the words it cites
├── StoreError         the store cannot serve
│   ├── StoreLocked        another process holds it
│   ├── StoreDamaged       its files cannot be read, or are not what they were
│   ├── StoreFull          the disk takes no more; reading goes on
│   ├── StoreUnreachable   its engine on another machine does not answer as it should
│   ├── UnknownSnapshot    nothing is kept of that name or commit
│   └── NameTaken          the letter's name belongs to another text
├── QueryError         a question that cannot be answered
│   ├── QuerySyntaxError   with line and column
│   ├── QueryRefused       over a limit, or not a reading query
│   │   ├── BatchTooLong       more in one batch than is taken
│   │   ├── NotDoneHere        well-formed, and not done here on purpose
│   │   └── GraphAbsent        about a graph that is not there
│   ├── EndpointFailed     a service elsewhere that it asks does not answer as it should
│   ├── UnknownQuestion
│   ├── BadQuestion        a question's file that cannot be used
│   └── BadParameter       with the parameter's name and what it may have meant
├── WriteError         a change that was not made
│   ├── GraphKept          nobody writes to that graph from outside
│   ├── WriteFailed        it took too long, too much, or broke off
│   ├── DecisionRefused    it contradicts decisions that stand, or newer ones
│   └── WriterBusy         others are writing
├── UnknownFormat      no such export format
├── UnknownEntity      no such thing in the graph
├── Withheld           it tells of a person who was withdrawn from public view
├── UnknownWatch       nothing is watched under that name
├── Undelivered        what was to be sent or dropped has not arrived
└── UnknownAccount     nobody of that name may sign in
"""

from __future__ import annotations


class PolicygraphError(Exception):
    """Base of every error that a caller can cause or mend; its text is one sentence."""


class InputError(PolicygraphError):
    """A file or text that cannot be used."""


class UnreadableFile(InputError):
    """A file that is missing, empty, too large, binary or wrongly encoded."""


class UnwritableFile(InputError):
    """A file to write to that cannot be written."""


class InvalidCuration(InputError):
    """A curated file that does not parse or breaks a promise of the graph."""


class EvidenceError(PolicygraphError):
    """A record whose value does not follow from the words that it cites."""


class StoreError(PolicygraphError):
    """The store cannot serve."""


class StoreLocked(StoreError):
    """Another process holds the store."""


class StoreDamaged(StoreError):
    """The store's files cannot be read, or are not what they were when they were written."""


class StoreFull(StoreError):
    """The disk takes no more of the store; what is there can be read."""


class StoreUnreachable(StoreError):
    """The store's engine on another machine does not answer, or not as it should."""


class UnknownSnapshot(StoreError):
    """No snapshot of that name, or of that commit, is kept."""


class NameTaken(StoreError):
    """The letter's name already belongs to another text in the store."""


class QueryError(PolicygraphError):
    """A question that cannot be answered as put."""


class QuerySyntaxError(QueryError):
    """SPARQL that does not parse.

    ``line`` and ``column`` count from 1; both are None where the engine does not say.
    """

    def __init__(self, message: str, *, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


class QueryRefused(QueryError):
    """A query over a stated limit, or one that would write or reach out."""


class BatchTooLong(QueryRefused):
    """More in one batch than is taken at a time."""


class NotDoneHere(QueryRefused):
    """SPARQL that is well-formed and is not done here, such as what would reach out."""


class GraphAbsent(QueryRefused):
    """An update of a graph that is not there, without SILENT."""


class EndpointFailed(QueryError):
    """A service elsewhere that a query asks does not answer, or not as it should."""


class UnknownQuestion(QueryError):
    """No named question of that name."""


class BadQuestion(QueryError):
    """The file of a question that cannot be used as one."""


class BadParameter(QueryError):
    """A question's parameter is unknown, missing or of the wrong kind.

    ``name`` is the parameter, where one is to blame, ``reason`` the sentence without it, and
    ``choices`` are the names and labels of the things that its value may have meant.
    """

    def __init__(
        self,
        message: str,
        *,
        name: str = "",
        reason: str = "",
        choices: tuple[tuple[str, str], ...] = (),
    ) -> None:
        super().__init__(message)
        self.name = name
        self.reason = reason or message
        self.choices = choices


class WriteError(PolicygraphError):
    """A change that was not made; the store is as it was."""


class GraphKept(WriteError):
    """A graph to which nobody writes from outside."""


class WriteFailed(WriteError):
    """A change that took too long or too much to work out."""


class DecisionRefused(WriteError):
    """A decision about identity that contradicts those that stand, or that came too late."""


class WriterBusy(WriteError):
    """Others are writing, and went on for longer than one waits."""


class UnknownFormat(PolicygraphError):
    """No export format of that name."""


class UnknownEntity(PolicygraphError):
    """Nothing in the graph has that name or IRI."""


class Withheld(PolicygraphError):
    """It tells of a person who was withdrawn from public view."""


class UnknownWatch(PolicygraphError):
    """Nothing is watched under that name."""


class Undelivered(PolicygraphError):
    """What was to be sent or dropped has not arrived; it is tried again later."""


class UnknownAccount(PolicygraphError):
    """Nobody of that name may sign in."""
