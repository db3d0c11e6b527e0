"""The ledger as those see it who review it, and who are told what changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Self

from sqlalchemy import Connection

from histor.errors import LedgerError
from histor.ledger import deciding
from histor.ledger.corrections import corrections, feed
from histor.ledger.deciding import Wanted
from histor.ledger.erasing import others_with
from histor.ledger.kept import Kept
from histor.ledger.linking import Linking
from histor.ledger.looking import Looking
from histor.ledger.own import histor_version
from histor.ledger.review import standing, things
from histor.ledger.review.figures import Before, log_changes
from histor.ledger.review.grades import suggested
from histor.ledger.store import Store
from histor.ledger.telling import UNMASKED, tell, tombstones
from histor.ledger.transaction import Transaction
from histor.ledger.views import Correction, Decided, Feed, Suggested, Task, Told, Tombstone


class Reviewing:
    """What of a ledger has to do with review, privacy and corrections; `Ledger` has it all."""

    store: Store
    _kept: Kept
    _unmasked: bool

    def queue(self, *, why: str | None = None, limit: int = 50, offset: int = 0) -> tuple[Task, ...]:
        """What waits for a person: `contested`, `low confidence`, `new link`, `minor`, `returned`; all in this order.

        A decision that is `returned` is one whose words a newer reading or version doesn't have any more.
        """
        from histor.ledger.review.tasks import queue

        with self.store.reading() as connection:
            return queue(self._looks(connection), connection, why, limit, offset)

    def decide(  # noqa: PLR0913  # what makes a decision
        self, kind: str, *about: str | int, author: str, reason: str = "", field: str | None = None,
        value: str | None = None, claims: Iterable[str] = (), expects: int | None = None,
    ) -> int:  # fmt: skip
        """Record a person's decision; gives its entry of the log.

        - `accept`, `reject` a claim; `accept` an incident as it is shown
        - `correct` a claim's `field` to a `value` (`histor.ledger.review.fields`)
        - `same`, `not the same`, `undecided` (takes the two back): two incidents
        - `split` an incident: the reports of `claims` (ids of claims, or of reports) tell of another
        - `grade` an incident: fair, weak, contested, discounted
        - `undo` a decision, by its entry of the log
        - `withhold`, `release` a document (key, address or own id) or a person (`person:` and the name)
        - `erase` a document: its content is gone for good

        `expects` is the last entry that the author has seen on it (`Task.seen`, `Decided.seq`). Raises ConflictError
        where somebody has decided on it since, or, without `expects`, where somebody else has decided on it at all.
        """
        wanted = Wanted(kind=kind, about=tuple(map(str, about)), author=author, reason=reason, field=field,
                        value=value, claims=tuple(claims), expects=expects)  # fmt: skip
        with self._writing(author) as transaction:
            seq, effect = deciding.decide(transaction, wanted)
            touched = effect.new | effect.left | effect.changed | effect.touched
            if touched:
                linking = Linking(transaction, self._kept)
                linking.link(effect.new, effect.left, effect.changed, effect.touched)
        if kind == "erase":
            self._kept = Kept()
            self.store.scrub()
        return seq

    def decisions(self, about: str | int) -> tuple[Decided, ...]:
        """All decisions on a claim, an incident or a report of it, two of them ("a|b"), a document, or of an entry."""
        name = str(about)
        with self.store.reading() as connection:
            if name.isdecimal():
                return standing.each_once(standing.rows_of_entry(connection, int(name)))
            return standing.each_once(standing.rows_on(connection, things.of(connection, name)))

    def log(self, *, limit: int | None = 50, after: int = 0, about: str | None = None) -> tuple[Told, ...]:
        """The entries of the log as people read them, the latest first, of those after one, or on one thing."""
        with self.store.reading() as connection:
            told = tell(connection, self._looks(connection), limit, after, about)
            return tuple(told)

    def suggested_grade(self, incident: str) -> Suggested:
        """The grade that histor suggests for an incident, with what it is drawn from; a person sets it (`decide`)."""
        with self.store.reading() as connection:
            return suggested(self._looks(connection).incident(incident).incident)

    def grades(self, incidents: Iterable[str]) -> dict[str, Decided]:
        """The grades that people have set, by the ids of the incidents; those without one are left out."""
        with self.store.reading() as connection:
            return standing.grades(connection, incidents)

    def corrections(self, since: str | None = None, *, limit: int | None = None) -> tuple[Correction, ...]:
        """The figures that are new, changed or gone since a date or time, oldest first: for whoever copied them."""
        with self.store.reading() as connection:
            return tuple(corrections(connection, since, limit))

    def feed(self, since: str | None = None) -> Feed:
        """The same corrections as a feed, with an id of its own and when something was last added to it."""
        with self.store.reading() as connection:
            return feed(connection, since)

    def tombstones(self) -> tuple[Tombstone, ...]:
        """What stands in place of the documents and people that are withheld or erased."""
        with self.store.reading() as connection:
            return tuple(tombstones(connection))

    def shared(self, key: str) -> tuple[str, ...]:
        """The other documents that hold the same bytes, which stay when a document is erased."""
        with self.store.reading() as connection:
            return tuple(others_with(connection, key))

    def unmasked(self, *, author: str, reason: str) -> Self:
        """The same ledger with names shown that are masked else. That it was asked for, and why, is in the log."""
        if not author.strip() or not reason.strip():
            raise LedgerError("to see masked names needs your name and a reason; both are kept in the log")
        with self.store.writing() as transaction:
            transaction.log.append(UNMASKED, author, {"reason": reason})
        view = object.__new__(type(self))
        view.store, view._kept, view._unmasked = self.store, self._kept, True
        return view

    def _looks(self, connection: Connection) -> Looking:
        return Looking(self.store, connection, unmasked=self._unmasked)

    @contextmanager
    def _writing(self, author: str | None = None) -> Iterator[Transaction]:
        """A transaction whose changes of figures are told in the log."""
        with self.store.writing() as transaction:
            transaction.before = Before()
            yield transaction
            transaction.flush()
            log_changes(transaction, author or f"histor {histor_version()}")
