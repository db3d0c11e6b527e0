"""Two processes go through one queue at once: neither overwrites the other silently, and nothing is lost."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest
from tests.ledger.made import reading

from histor.errors import ConflictError
from histor.ledger import Ledger
from histor.ledger.custody.verifying import verify

AUTHORS = {"R. Maas": "accept", "K. Osei": "reject"}
ROUNDS = 4


def meet(barrier):
    """What `review` waits at, in a process of its own."""
    globals()["wait"] = barrier.wait


def review(name, author):
    """Decide on what waits first, as often as there is anything, always at the same moment as the other process."""
    done, told = [], []
    with Ledger(name) as ledger:
        for _ in range(ROUNDS):
            wait(60)  # noqa: F821  # `meet` sets it
            task = ledger.queue(why="low confidence", limit=1)[0]
            wait(60)  # noqa: F821  # both have seen the same
            try:
                done.append(decide(ledger, author, task.claim, task.seen))
            except ConflictError as error:
                told.append((task.claim, error.seq))
            wait(60)  # noqa: F821
        for claim, seq in told:
            done.append(decide(ledger, author, claim, seq))
    return done, told


def decide(ledger, author, claim, expects):
    return claim, ledger.decide(AUTHORS[author], claim, author=author, reason="checked", expects=expects)


@pytest.fixture
def both(name):
    """What two processes made of one queue."""
    with Ledger(name) as ledger:
        ledger.add(*(reading(outlet, 0, "as it is") for outlet in range(1, ROUNDS + 1)))
    context = get_context("spawn")
    barrier = context.Barrier(2)
    with ProcessPoolExecutor(2, context, initializer=meet, initargs=(barrier,)) as pool:
        return dict(zip(AUTHORS, pool.map(review, [name, name], AUTHORS), strict=True))


def test_of_two_decisions_at_once_one_is_told_of_the_other(both, name):
    (first, told), (second, told_too) = both.values()
    assert len(told) + len(told_too) == ROUNDS
    assert len(first) == len(second) == ROUNDS
    by_seq = {seq: (author, claim) for author, (done, _) in both.items() for claim, seq in done}
    for author, (_, refused) in both.items():
        for claim, seq in refused:
            assert by_seq[seq] != (author, claim)
            assert by_seq[seq][1] == claim
    with Ledger(name) as ledger:
        log = {told.seq: told.author for told in ledger.log(limit=None) if told.kind == "decision"}
        assert log == {seq: author for seq, (author, _) in by_seq.items()}
        for claim, _ in first:
            decided = ledger.decisions(claim)
            assert sorted(one.author for one in decided) == sorted(AUTHORS)
            (row,) = [one for one in ledger.claims(status=None) if one.claim == claim]
            assert row.reviewed == f"{decided[-1].kind}ed"
        assert ledger.queue(why="low confidence") == ()
    assert verify(name, deep=True, workers=1).fault is None
