"""Going through what waits for a person, one task at a time, with single keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from histor.cli.keys import Keys, LeftOutError
from histor.display.safe import one_line
from histor.errors import ConflictError, HistorError

if TYPE_CHECKING:
    from histor.ledger import Ledger
    from histor.ledger.views import Sourced, Task

Show = Callable[..., None]
HELP = """\
a  accept             it stands as it is shown
r  reject             a claim counts no more; asks why
c  correct            a field of a claim; asks which, what and why
g  grade              the incident: f fair, w weak, c contested, d discounted
s  same               the two reports are one incident
n  not the same       they are two
p  split              some reports tell of another incident; asks for claims by number
w  withhold           a report or a person leaves output; asks which and why
o  show the name      a name is masked that is public; asks which and why
u  undo               a decision on this, or of this review; asks which where there are several
x  explain            what was compared of two reports
space, k  skip        b  back to what was skipped
?  these keys         q  quit"""
_GRADES = {"f": "fair", "w": "weak", "c": "contested", "d": "discounted"}


class Session:
    """One reviewer at one ledger. `show` prints lines and tables."""

    def __init__(self, ledger: Ledger, keys: Keys, author: str, show: Show, why: str | None = None) -> None:
        self._ledger = ledger
        self._keys = keys
        self._author = author
        self._show = show
        self._why = why
        self._skipped: list[str] = []
        self._mine: list[int] = []
        self._acts: dict[str, Callable[[Task], int]] = {
            "a": self._accept, "r": self._reject, "c": self._correct, "g": self._grade, "s": self._same,
            "n": self._apart, "p": self._split, "o": self._release, "w": self._withhold, "u": self._undo,
        }  # fmt: skip

    def run(self) -> int:
        """Go on until nothing waits any more or the reviewer quits; gives how many decisions were made."""
        while (task := self._next()) is not None:
            self._present(task)
            if not self._handle(task):
                return len(self._mine)
        self._show(
            "Nothing more waits." if not self._skipped else f"Nothing more waits but {len(self._skipped)} skipped."
        )
        return len(self._mine)

    def _next(self) -> Task | None:
        waiting = self._ledger.queue(why=self._why, limit=len(self._skipped) + 1)
        return next((task for task in waiting if task.id not in self._skipped), None)

    def _present(self, task: Task) -> None:
        from histor.cli.review_tables import task_parts

        self._show(*task_parts(task))

    def _handle(self, task: Task) -> bool:
        """Take keys until one decides or skips; False where the reviewer quits."""
        while True:
            key = self._keys.key()
            if key in ("q", "", "\x03"):
                return False
            if key in (" ", "k"):
                self._skipped.append(task.id)
                return True
            if key == "b":
                self._skipped = self._skipped[:-1]
                return True
            if key == "?":
                self._show(HELP)
            elif key == "x":
                self._explain(task)
            elif key in self._acts:
                if self._act(key, task):
                    return True
            else:
                self._show(f"{one_line(key)!r} is no key here; ? shows those that are")

    def _act(self, key: str, task: Task) -> bool:
        """Decide; True where it was done, or where somebody else has decided meanwhile and the task is shown anew."""
        from histor.cli.review_tables import decided_words

        try:
            seq = self._acts[key](task)
        except ConflictError as error:
            self._show(f"Not written: {one_line(str(error).partition(';')[0])}; it is shown anew")
            return True
        except HistorError as error:
            self._show(one_line(str(error)))
            return False
        self._mine.append(seq)
        self._show(*(f"Written: entry {decided_words(one)}" for one in self._ledger.decisions(seq)))
        return True

    def _decide(self, task: Task, kind: str, *about: str, **more: Any) -> int:
        return self._ledger.decide(kind, *about, author=self._author, expects=task.seen, **more)

    def _accept(self, task: Task) -> int:
        if task.other is not None:
            return self._same(task)
        return self._decide(task, "accept", task.claim or task.incident or "")

    def _reject(self, task: Task) -> int:
        claim = self._claim(task)
        return self._decide(task, "reject", claim, reason=self._ask("why"))

    def _correct(self, task: Task) -> int:
        from histor.ledger.review.fields import FIELDS, known, read

        claim = self._claim(task)
        said = next((one for one in task.said if one.claim == claim), None)
        if said is None:
            raise LeftOutError("no reading says this any more, so there is nothing to correct")
        self._show(f"fields: {', '.join(FIELDS)}")
        field = known(self._ask("which field"), said.measure)
        value = self._keys.line("what it is") if field == "speaker" else self._ask("what it is")
        read(field, value, said.measure)  # which says what it could be, before anybody has given a reason
        return self._decide(task, "correct", claim, field=field, value=value, reason=self._ask("why"))

    def _grade(self, task: Task) -> int:
        if task.incident is None:
            raise LeftOutError("this claim belongs to no incident that could be graded")
        suggested = self._ledger.suggested_grade(task.incident)
        self._show(f"suggested: {suggested.grade} ({suggested.why}). f fair, w weak, c contested, d discounted")
        grade = _GRADES.get(self._keys.key())
        if grade is None:
            raise LeftOutError("no grade was set")
        seen = max((one.seq for one in self._ledger.decisions(task.incident)), default=0)
        expects = max(task.seen, seen)
        return self._ledger.decide("grade", task.incident, value=grade, author=self._author, expects=expects)

    def _same(self, task: Task) -> int:
        return self._decide(task, "same", *self._two(task))

    def _apart(self, task: Task) -> int:
        return self._decide(task, "not the same", *self._two(task), reason=self._keys.line("why (may be empty)"))

    def _split(self, task: Task) -> int:
        if task.incident is None:
            raise LeftOutError("this claim belongs to no incident that could be split")
        if task.claim is None and len({one.document for one in task.said}) == 1:
            raise LeftOutError("this is told by one report, which cannot be split")
        numbers = self._ask("claims of another incident, by number").replace(",", " ").split()
        claims = [_numbered(task, number).claim for number in numbers]
        return self._decide(task, "split", task.incident, claims=claims, reason=self._ask("why"))

    def _release(self, task: Task) -> int:
        name = self._ask("which name is public")
        return self._ledger.decide("release", f"person:{name}", author=self._author, reason=self._ask("why"))

    def _withhold(self, task: Task) -> int:
        name = self._keys.line("a person's name or a report's key; empty for the report of a claim")
        about = name if name.startswith("doc-") else f"person:{name}" if name else self._said(task).document
        return self._ledger.decide("withhold", about, author=self._author, reason=self._ask("why"))

    def _undo(self, task: Task) -> int:
        """Of the decisions that stand on this, or were made in this review, the one that is meant."""
        from histor.cli.review_tables import decided_words

        every = [*task.decisions, *(one for seq in self._mine for one in self._ledger.decisions(seq))]
        stands = {str(one.seq): one for one in every if one.undone is None and one.kind != "undo"}
        if not stands:
            raise LeftOutError("nothing was decided on this yet, nor in this review; histor review --undo ENTRY")
        which = next(iter(stands))
        if len(stands) > 1:
            self._show(*(f"{decided_words(one)} ({one.about})" for one in stands.values()))
            which = self._ask("undo which entry")
        if which not in stands:
            raise LeftOutError(f"{which!r} is none of these")
        on_this = any(one.seq == stands[which].seq for one in task.decisions)
        return self._ledger.decide("undo", which, author=self._author, expects=task.seen if on_this else None)

    def _explain(self, task: Task) -> None:
        from histor.cli.tables import explanation_parts

        try:
            self._show(*explanation_parts(self._ledger.explain(*self._two(task))))
        except HistorError as error:
            self._show(one_line(str(error)))

    def _two(self, task: Task) -> tuple[str, str]:
        if task.incident is None or task.other is None:
            raise LeftOutError("this is no pair of reports")
        return task.incident, task.other

    def _claim(self, task: Task) -> str:
        """The claim that the task is about, or the one that the reviewer chooses."""
        return task.claim if task.claim is not None else self._said(task).claim

    def _said(self, task: Task) -> Sourced:
        """What is said in a task; where there are several, the one that the reviewer chooses."""
        return _numbered(task, "1" if len(task.said) == 1 else self._ask(f"which claim (1 to {len(task.said)})"))

    def _ask(self, prompt: str) -> str:
        answer = self._keys.line(prompt)
        if not answer:
            raise LeftOutError
        return answer


def _numbered(task: Task, number: str) -> Sourced:
    """What is said in a task under a number that the reviewer gave."""
    if not number.isdecimal() or not 0 < int(number) <= len(task.said):
        raise LeftOutError(f"{number!r} is no number of a claim")
    return task.said[int(number) - 1]
