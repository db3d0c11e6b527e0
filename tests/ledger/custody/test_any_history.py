"""Whatever two reviewers, additions and readings anew do to a ledger, its state is what the log gives, and every
decision stands in it until another one takes it back."""

import sqlite3

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from tests.ledger.custody.book import Book
from tests.ledger.made import WAYS

from histor.ledger import Ledger
from histor.ledger.custody.comparing import replayed
from histor.ledger.custody.fault import Fault
from histor.ledger.kept import Kept

CORRECTIONS = (("count", "9"), ("count", "at least 2"), ("measure", "injured"), ("speaker", "the fire service"),
               ("polarity", "denied"), ("time", "2024-03-02"))  # fmt: skip
SOME = st.integers(0, 50)
VERSIONS = st.tuples(st.integers(1, 3), st.integers(0, 1))
AUTHOR = st.sampled_from(("R. Maas", "K. Osei"))
STEPS = st.one_of(
    st.tuples(st.just("add"), VERSIONS, st.sampled_from(WAYS)),
    st.tuples(st.just("reread"), SOME, st.sampled_from(WAYS)),
    st.tuples(st.sampled_from(["accept", "reject"]), SOME, AUTHOR),
    st.tuples(st.just("correct"), SOME, AUTHOR, st.sampled_from(CORRECTIONS)),
    st.tuples(st.sampled_from(["same", "not the same"]), SOME, SOME, AUTHOR),
    st.tuples(st.just("split"), SOME, SOME, AUTHOR),
    st.tuples(st.just("grade"), SOME, AUTHOR, st.sampled_from(["fair", "contested"])),
    st.tuples(st.sampled_from(["withhold", "release"]), SOME, AUTHOR),
    st.tuples(st.just("undo"), SOME, AUTHOR),
)
A, B = "R. Maas", "K. Osei"
GRADED = [("grade", 0, A, "fair"), ("reread", 0, "other ids"), ("reread", 1, "other ids")]
REGRADED = [*GRADED, ("withhold", 0, A), ("grade", 0, B, "contested"), ("add", (2, 1), "as it is")]
UNDONE = [("accept", 0, A), ("undo", 0, B), ("undo", 1, A), ("undo", 0, B), ("undo", 2, A), ("undo", 3, B),
          ("reread", 0, "other ids")]  # fmt: skip
PARTED = [("not the same", 0, 2, A), ("reread", 0, "other ids"), ("reread", 1, "other ids"), ("same", 0, 2, B),
          ("undo", 1, A), ("add", (1, 1), "as it is"), ("split", 0, 0, B)]  # fmt: skip
calm = settings(deadline=None, max_examples=16, derandomize=True, database=None,
                phases=[Phase.explicit, Phase.generate], suppress_health_check=[*HealthCheck])  # fmt: skip


@pytest.fixture(scope="module")
def emptied(tmp_path_factory):
    """Makes a ledger empty again, which is opened once: most of the time goes by in opening."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    Ledger(path).close()
    empty = sqlite3.connect(path)

    def make(ledger):
        with ledger.store._database.engine.connect() as connection:
            empty.backup(connection.connection.driver_connection)
        ledger._kept = Kept()

    yield make
    empty.close()


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    folder = tmp_path_factory.mktemp("two")
    with Ledger(folder / "one.db") as one, Ledger(folder / "anew.db") as anew:
        yield one, anew


@calm
@given(steps=st.lists(STEPS, min_size=12, max_size=20))
@example(steps=GRADED)
@example(steps=REGRADED)
@example(steps=UNDONE)
@example(steps=PARTED)
def test_the_state_is_a_replay_of_the_log_and_no_decision_is_lost(two, emptied, steps):
    ledger, anew = two
    emptied(ledger)
    emptied(anew)
    book = Book(ledger)
    book.add((1, 0), "as it is")
    book.add((2, 0), "as it is")
    for name, *values in steps:
        book.step(name, *values)
    book.check()
    same_again(ledger, anew)


def same_again(ledger, anew):
    with ledger.store.reading() as connection:
        replayed(connection, anew.store, lambda *_: None, 0)


def test_a_state_that_is_no_replay_is_found(two, emptied):
    ledger, anew = two
    emptied(ledger)
    emptied(anew)
    book = Book(ledger)
    book.add((1, 0), "as it is")
    book.step("reject", 0, "R. Maas")
    with ledger.store.writing() as transaction:
        transaction.connection.exec_driver_sql("UPDATE claims SET status = 'current', reviewed = NULL")
    with pytest.raises(AssertionError):
        book.check()
    with pytest.raises(Fault, match="should be 'rejected'"):
        same_again(ledger, anew)
