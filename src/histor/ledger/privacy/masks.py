"""The masks of a ledger's documents: the people whom each names, and those whom other reports of its incidents mask."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from sqlalchemy import Connection, select
from sqlalchemy.orm import aliased

from histor.errors import LedgerError
from histor.ledger import schema
from histor.ledger.contents import fetch
from histor.ledger.privacy.mask import Mask
from histor.ledger.privacy.people import Named, decoded, people
from histor.ledger.transaction import in_parts
from histor.ledger.withholding import people as decided_people
from histor.mentions.gazetteer.folding import fold
from histor.record import from_json

_DOCUMENTS, _PERSONS, _READINGS, _INCIDENTS = schema.documents, schema.persons, schema.readings, schema.incidents
_MASKED = ("minor", "victim")
Shown = TypeVar("Shown")


class Masks:
    """Masks values that come of some documents (rows). With `off` it shows them as they are."""

    def __init__(self, connection: Connection, *, off: bool = False) -> None:
        self._connection = connection
        self.off = off
        self._people: dict[int, tuple[Named, ...]] = {}
        self._beside: dict[int, frozenset[int]] = {}
        self._masks: dict[frozenset[int], Mask] = {}
        self._decided: dict[str, str] | None = None

    def value(self, documents: Iterable[int], value: Shown) -> Shown:
        """A value that tells of some documents, with the names masked."""
        if self.off:
            return value
        made: Shown = self.of(documents).value(value)
        return made

    def text(self, documents: Iterable[int], text: str) -> str:
        """A text of some documents, with the names masked."""
        return text if self.off else self.of(documents).text(text)

    def show(self, original: str) -> None:
        """Whether a document's bytes, by their digest, can be shown: raises LedgerError where they can't."""
        rows = select(_DOCUMENTS.c.id, _DOCUMENTS.c.withheld).where(_DOCUMENTS.c.original == original)
        found = self._connection.execute(rows).all()
        if found and all(row.withheld is not None for row in found):
            raise LedgerError(f"{original}: is withheld or erased")
        if not self.off and any(self._hides(row.id) for row in found if row.withheld is None):
            raise LedgerError(f"{original}: holds names that are masked; ask for it unmasked, with a reason")

    def _hides(self, document: int) -> bool:
        """Whether a document's text holds a name that is masked."""
        mask = self.of([document])
        digest = select(_READINGS.c.digest).join(_DOCUMENTS, _DOCUMENTS.c.reading == _READINGS.c.id)
        kept = self._connection.execute(digest.where(_DOCUMENTS.c.id == document)).scalar_one()
        text = from_json(fetch(self._connection, [kept])[kept]).text
        return mask.text(text) != text

    def prepare(self, documents: Iterable[int]) -> None:
        """Ask once for what would be asked for each."""
        if not self.off:
            wanted = set(documents) - self._beside.keys()
            self._find_beside(wanted)
            self._find_people({other for one in wanted for other in self._beside[one]} | wanted)

    def of(self, documents: Iterable[int]) -> Mask:
        """The mask of some documents together."""
        numbers = frozenset(documents)
        if numbers not in self._masks:
            self.prepare(numbers)
            self._masks[numbers] = self._mask(numbers)
        return self._masks[numbers]

    def _mask(self, numbers: frozenset[int]) -> Mask:
        decided = self._decisions()
        released = {fold(name) for name, kind in decided.items() if kind == "release"}
        held_back = {fold(name): name for name, kind in decided.items() if kind == "withhold"}
        own = [named for number in numbers for named in self._people[number]]
        others = [named for number in numbers for other in self._beside[number] for named in self._people[other]]
        here: dict[str, set[str]] = {}  # what each is in any of these reports, in whatever order they came
        for named in own:
            here.setdefault(fold(named.name), set()).add(named.why)
        names = {n.name for n in own if n.why in _MASKED or fold(n.name) in held_back}
        phrases = set(held_back.values())
        for named in others:
            if named.why in _MASKED and (" " in named.name or fold(named.name) in here):
                same = here.get(fold(named.name))
                if same is None:
                    phrases.add(named.name)
                elif named.why == "minor" or not same & {"public", "kin"}:
                    names.add(named.name)
        names = {name for name in names if fold(name) not in released}
        phrases = {name for name in phrases if fold(name) not in released}
        masked = {fold(name) for name in names | phrases}
        clear = {n.name for n in own if n.why == "public" and fold(n.name) not in masked}
        clear |= {name for name, kind in decided.items() if kind == "release"}
        return Mask(names, phrases, clear)

    def _decisions(self) -> dict[str, str]:
        if self._decided is None:
            self._decided = decided_people(self._connection)
        return self._decided

    def _find_beside(self, numbers: set[int]) -> None:
        """The documents that tell of an incident that these tell of too."""
        found: dict[int, set[int]] = {number: set() for number in numbers}
        one, other = aliased(_INCIDENTS), aliased(_INCIDENTS)
        for part in in_parts(numbers):
            rows = select(one.c.document, other.c.document).join(other, other.c.linked == one.c.linked)
            for mine, beside in self._connection.execute(rows.where(one.c.document.in_(part)).distinct()):
                found[mine].add(beside)
        self._beside.update((number, frozenset(others)) for number, others in found.items())

    def _find_people(self, numbers: set[int]) -> None:
        wanted = numbers - self._people.keys()
        for part in in_parts(wanted):
            for row in self._connection.execute(select(_PERSONS).where(_PERSONS.c.document.in_(part))):
                self._people[row.document] = decoded(row.people)
        if lacking := wanted - self._people.keys():  # of a ledger that knew no masks when they were added
            rows = select(_DOCUMENTS.c.id, _READINGS.c.digest).join(_READINGS, _READINGS.c.id == _DOCUMENTS.c.reading)
            for part in in_parts(lacking):
                found = self._connection.execute(rows.where(_DOCUMENTS.c.id.in_(part)))
                self._read({row.id: row.digest for row in found})

    def _read(self, digests: dict[int, str]) -> None:
        kept = select(schema.contents.c.digest).where(schema.contents.c.digest.in_(list(digests.values())))
        there = set(self._connection.execute(kept.where(schema.contents.c.data.is_not(None))).scalars())
        contents = fetch(self._connection, there)
        for number, digest in digests.items():
            self._people[number] = people(from_json(contents[digest])) if digest in there else ()
