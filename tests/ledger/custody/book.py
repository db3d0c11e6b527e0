"""A book of its own on what is done to a ledger: what must stand, told without the ledger's own code."""

from dataclasses import dataclass, field, replace

from tests.ledger.made import reading

from histor.errors import ConflictError, LedgerError
from histor.ledger import Ledger
from histor.ledger.preparing import of_reading

ON_CLAIMS = ("accept", "reject", "correct")


@dataclass(frozen=True)
class Made:
    """A decision that the ledger took. `on` are the words it holds on to, of a claim or of reports."""

    seq: int
    kind: str
    author: str
    reason: str
    about: tuple
    on: tuple = ()
    undoes: int | None = None


@dataclass
class Book:
    """Does what a test says, and writes it down."""

    ledger: Ledger
    made: list[Made] = field(default_factory=list)
    ways: dict = field(default_factory=dict)  # how each document (outlet, version) is read today

    def step(self, name, *values):
        if name in ("add", "reread"):
            getattr(self, name)(*values)
        else:
            self.decide(name, *values)

    def add(self, which, way):
        if self.ledger.add(reading(*which, way)).added:
            self.ways[which] = way

    def reread(self, number, way):
        which = list(self.ways)[number % len(self.ways)]
        if self.ledger.reread(of_reading(reading(*which, way))):
            self.ways[which] = way

    def decide(self, kind, *values):
        """Make a decision, over another's only after having seen it; what is refused leaves nothing behind."""
        make = {"same": self._pair, "not the same": self._pair, "split": self._split, "grade": self._grade,
                "withhold": self._document, "release": self._document, "undo": self._undo}  # fmt: skip
        wanted = make.get(kind, self._claim)(kind, *values)
        if wanted is None:
            return
        made, more = wanted
        more |= {"author": made.author, "reason": made.reason}
        before = self.rows("SELECT count(*) AS n FROM log")
        try:
            seq = self.ledger.decide(kind, *made.about, **more)
        except ConflictError as error:
            assert self.rows("SELECT count(*) AS n FROM log") == before
            assert any(one.seq == error.seq for one in self.made)  # noqa: PT017  # and then decided over
            seq = self.ledger.decide(kind, *made.about, expects=error.seq, **more)
        except LedgerError:
            assert self.rows("SELECT count(*) AS n FROM log") == before
            return
        self.made.append(replace(made, seq=seq))

    def _new(self, kind, author, about, **more):
        return Made(seq=0, kind=kind, author=author, reason=f"{kind} {len(self.made)}", about=about, **more)

    def _claim(self, kind, number, author, correction=None):
        which, claim = pick([(which, one) for which in self.ways for one in self.read(which).claims], number)
        more = {} if correction is None else {"field": correction[0], "value": correction[1]}
        return self._new(kind, author, (claim.id,), on=(said(which, claim),)), more

    def _reports(self):
        """The reports of incidents that stand, by their ids."""
        return {
            row.key: self._words(row) for row in self.rows(
                "SELECT i.key, i.local, i.linked, d.uri, d.published FROM incidents i JOIN documents d "
                "ON d.reading = i.reading WHERE d.until_seq IS NULL AND d.withheld IS NULL ORDER BY i.id")
        }  # fmt: skip

    def _words(self, row):
        which = (int(row.uri[len("https://outlet")]), int(row.published[-1]) - 4)
        record = self.read(which)
        own = next(one for one in record.incidents if one.id == row.local)
        return frozenset(said(which, one) for one in record.claims if one.id in own.claims)

    def _pair(self, kind, one, other, author):
        reports = self._reports()
        if len(reports) < 2:
            return None
        a, b = pick(list(reports), one), pick(list(reports), other)
        return self._new(kind, author, (a, b), on=((reports[a], reports[b]),)), {}

    def _linked(self, number):
        rows = self.rows("SELECT id, key FROM linked ORDER BY key")
        if not rows:
            return None
        row = pick(rows, number)
        members = self.rows(f"SELECT key FROM incidents WHERE linked = {row.id} ORDER BY key")
        return row.key, [one.key for one in members]

    def _split(self, kind, number, part, author):
        found = self._linked(number)
        if found is None or len(found[1]) < 2:
            return None
        key, members = found
        group, reports = [pick(members, part)], self._reports()
        pairs = tuple((reports[group[0]], reports[other]) for other in members if other not in group)
        return self._new(kind, author, (key,), on=pairs), {"claims": group}

    def _grade(self, kind, number, author, value):
        found = self._linked(number)
        if found is None:
            return None
        reports = self._reports()
        return self._new(kind, author, (found[0],), on=tuple(reports[key] for key in found[1])), {"value": value}

    def _document(self, kind, number, author):
        row = pick(self.rows("SELECT key FROM documents ORDER BY id"), number)
        return self._new(kind, author, (row.key,)), {}

    def _undo(self, kind, number, author):
        if not self.made:
            return None
        seq = pick(self.made, number).seq
        return self._new(kind, author, (seq,), undoes=seq), {}

    def read(self, which):
        """The reading of a document that stands."""
        return reading(*which, self.ways[which])

    def rows(self, query):
        with self.ledger.store.reading() as connection:
            return connection.exec_driver_sql(query).all()

    def stands(self, made):
        """Whether a decision stands: one does unless one that takes it back stands."""
        return not any(one.undoes == made.seq and self.stands(one) for one in self.made)

    def check(self):
        """Everything that was decided is there and has the effect it is to have."""
        self._check_log()
        self._check_claims()
        self._check_returned()
        self._check_pairs()
        self._check_grades()
        self._check_withheld()

    def _check_log(self):
        log = [one for one in self.ledger.log(limit=None) if one.kind == "decision"]
        assert [one.seq for one in reversed(log)] == [one.seq for one in self.made]
        for one in self.made:
            (decided,) = self.ledger.decisions(one.seq)
            assert (decided.kind, decided.author, decided.reason) == (one.kind, one.author, one.reason)
            assert (decided.undone is None) == self.stands(one), one

    def _check_claims(self):
        rows = self.rows("SELECT c.claim, c.reviewed, c.status, c.low, c.high, c.measure, d.until_seq FROM claims c "
                         "JOIN documents d ON d.reading = c.reading")  # fmt: skip
        there = {row.claim: row for row in rows}
        for which in self.ways:
            for claim in self.read(which).claims:
                row, on_it = there[claim.id], self._on(said(which, claim))
                last = next((one.kind for one in reversed(on_it) if one.kind != "correct"), None)
                corrected = "corrected" if any(one.kind == "correct" for one in on_it) else None
                word = "rejected" if last == "reject" else corrected or ("accepted" if last else None)
                assert row.reviewed == word, (claim.id, on_it)
                if row.until_seq is None:
                    assert row.status == ("rejected" if last == "reject" else "current")
                if corrected is None:
                    assert (row.low, row.high, row.measure) == (claim.count.low, claim.count.high, claim.measure)

    def _on(self, words):
        return [one for one in self.made if one.kind in ON_CLAIMS and words in one.on and self.stands(one)]

    def _check_returned(self):
        back = {one.seq for task in self.ledger.queue(why="returned", limit=10_000) for one in task.decisions}
        hidden = {row.uri + row.published for row in self.rows("SELECT * FROM documents WHERE withheld IS NOT NULL")}
        now = {said(which, claim) for which in self.ways for claim in self.read(which).claims}
        last = {one.about: one for one in self.made if one.kind in ON_CLAIMS and self.stands(one)}
        for one in last.values():
            ((uri, published, *_),) = one.on
            if one.on[0] not in now and uri + published not in hidden:
                assert one.seq in back, one

    def _check_pairs(self):
        """What was parted is, but where later others were joined; what was joined is, but where others were parted."""
        last = {}
        for one in self.made:
            if one.kind in ("same", "not the same", "split") and self.stands(one):
                for a, b in one.on:
                    now = frozenset((self._now(a), self._now(b)))
                    if None not in now and len(now) == 2:
                        last[now] = one
        linked = {row.key: row.linked for row in self.rows("SELECT key, linked FROM incidents WHERE linked > 0")}
        parted = any(one.kind != "same" for one in last.values())
        joined = max((one.seq for one in last.values() if one.kind == "same"), default=0)
        for pair, one in last.items():
            a, b = (linked[key] for key in pair)
            if one.kind == "same" and not parted:
                assert a == b, one
            if one.kind != "same" and one.seq > joined:
                assert a != b, one

    def _now(self, words):
        """The report that tells today what one told of; None where there is none, or it can't be said which."""
        found = self._tellers(words)
        return found[0] if len(found) == 1 else None

    def _tellers(self, words):
        return [key for key, own in self._reports().items() if own & words]

    def _check_grades(self):
        linked = {row.key: row.id for row in self.rows("SELECT * FROM linked")}
        reports = {row.key: row.linked for row in self.rows("SELECT key, linked FROM incidents WHERE linked > 0")}
        given = {linked[key]: one.seq for key, one in self.ledger.grades(linked).items()}
        last = {}
        for one in self.made:
            if one.kind == "grade" and self.stands(one):
                now = [self._tellers(words) for words in one.on]
                where = {reports[key] for keys in now for key in keys}
                if len(where) == 1 and all(len(keys) < 2 for keys in now):
                    last[where.pop()] = one
        for number, one in last.items():
            assert given.get(number, 0) >= one.seq, one

    def _check_withheld(self):
        for row in self.rows("SELECT key, withheld FROM documents"):
            on_it = [one for one in self.made if one.about == (row.key,) and self.stands(one)]
            assert (row.withheld is not None) == (bool(on_it) and on_it[-1].kind == "withhold"), on_it


def said(which, claim):
    """What a claim says in which words of which document."""
    record = reading(*which, "as it is")
    count = claim.count
    return (record.document.uri, record.document.published, claim.evidence.start, claim.event, claim.measure,
            count.low, count.best, count.high)  # fmt: skip


def pick(some, number):
    return some[number % len(some)]
