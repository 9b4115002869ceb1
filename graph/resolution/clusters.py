"""Who is one with whom by decision, and who must not be: union-find with cannot-links."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Link:
    """A decision between two keys, by the number of its line."""

    number: int
    left: str
    right: str


@dataclass(slots=True)
class Clusters:
    """Keys joined by *same*; a join that would bring together what is held apart is refused.

    ``refused`` are those links, with the sentence that says why.
    """

    refused: list[tuple[Link, str]] = field(default_factory=list)
    _root: dict[str, str] = field(default_factory=dict)
    _members: dict[str, list[str]] = field(default_factory=dict)
    _apart: dict[str, dict[str, Link]] = field(default_factory=dict)
    _joins: dict[str, list[Link]] = field(default_factory=dict)
    _answers: dict[str, str] = field(default_factory=dict)

    def join(self, link: Link) -> bool:
        """Make two keys one; whether that could be done."""
        reason = self.objection(link)
        if reason is not None:
            self.refused.append((link, reason))
            return False
        for key in (link.left, link.right):
            self._joins.setdefault(key, []).append(link)
        self._unite(self._find(link.left), self._find(link.right))
        return True

    def part(self, link: Link) -> bool:
        """Hold two keys apart; whether that could be done."""
        left, right = self._find(link.left), self._find(link.right)
        if left == right:
            self.refused.append((link, self._joined(link)))
            return False
        self._apart.setdefault(left, {})[right] = link
        self._apart.setdefault(right, {})[left] = link
        return True

    def objection(self, link: Link) -> str | None:
        """Why two keys cannot be one; None where they can."""
        left, right = self._find(link.left), self._find(link.right)
        held = self._apart.get(left, {}).get(right)
        if held is None:
            return None
        near, far = (held.left, held.right)
        if self._find(near) != left:
            near, far = far, near
        mine, theirs = self.chain(link.left, near), self.chain(far, link.right)
        return (
            f"{' = '.join(mine)} is not {' = '.join(theirs)} by line {held.number}, "
            "so they cannot be the same"
        )

    def settled(self, left: str, right: str) -> bool:
        """Whether two keys are one, or are held apart, through others too."""
        mine, theirs = self._find(left), self._find(right)
        return mine == theirs or theirs in self._apart.get(mine, {})

    def canonical(self, key: str) -> str:
        """The key that answers for a key; the same in whatever order links came.

        It is one that never stood on the right of a *same*, by preference an IRI.
        """
        root = self._find(key)
        if root not in self._answers:
            self._answers[root] = self._answering(root)
        return self._answers[root]

    def redirected(self) -> dict[str, str]:
        """Every key that another one answers for, with that one."""
        return {
            key: self.canonical(key)
            for members in self._members.values()
            for key in members
            if key != self.canonical(key)
        }

    def chain(self, start: str, end: str) -> list[str]:
        """The keys by which two that are one hang together, the shortest way."""
        before: dict[str, str] = {start: start}
        waiting = deque([start])
        while waiting and end not in before:
            key = waiting.popleft()
            for link in self._joins.get(key, ()):
                other = link.right if link.left == key else link.left
                if other not in before:
                    before[other] = key
                    waiting.append(other)
        path = [end]
        while path[-1] != start and path[-1] in before:
            path.append(before[path[-1]])
        return path[::-1]

    def _joined(self, link: Link) -> str:
        chain = " = ".join(self.chain(link.left, link.right))
        return f"{chain} by decisions that stand, so they cannot be held apart"

    def _find(self, key: str) -> str:
        root = key
        while (above := self._root.get(root, root)) != root:
            root = above
        while key != root:
            self._root[key], key = root, self._root.get(key, key)
        return root

    def _unite(self, left: str, right: str) -> None:
        if left == right:
            return
        mine, theirs = self._members.get(left, [left]), self._members.get(right, [right])
        if len(mine) < len(theirs):
            left, right, mine, theirs = right, left, theirs, mine
        self._root[right] = left
        self._members[left] = mine
        mine.extend(theirs)
        self._members.pop(right, None)
        for other, link in self._apart.pop(right, {}).items():
            self._apart[other].pop(right)
            self._apart[other][left] = link
            self._apart.setdefault(left, {})[other] = link
        self._answers.pop(left, None)

    def _answering(self, root: str) -> str:
        members = self._members.get(root, [root])
        replaced = {
            link.right
            for key in members
            for link in self._joins.get(key, ())
            if link.left != link.right
        }
        free = [key for key in members if key not in replaced] or members
        return min(free, key=lambda key: (not key.startswith("http"), key))
