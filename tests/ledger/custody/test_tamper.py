"""One flipped bit anywhere in the file of a ledger is found and named, or the database refuses."""

import re

import pytest
from bench.tamper import compact, flipped, flips, tables

from histor.ledger.custody import keys
from histor.ledger.custody.seal import seal


@pytest.fixture
def sealed(path, tmp_path):
    compact(path)
    keys.make(tmp_path / "key")
    return seal(str(path), tmp_path / "key")


def test_a_thousand_random_bits_are_found_and_placed(path, sealed):
    for flip in flips(path, sealed, 1000, 7, deep=False):
        assert flip.found_by == "seal", flip
        start, end = (int(number) for number in re.findall(r"\d+", flip.words.replace(",", "")))
        assert start <= flip.byte <= end, flip


def test_without_a_seal_every_bit_that_holds_something_is_found(path, sealed, tmp_path):
    before, data = tables(path), path.read_bytes()
    found = list(flips(path, sealed, 40, 8))
    assert {flip.found_by for flip in found} >= {"check", "deep", "seal"}
    for flip in found:
        if flip.found_by in ("seal", "nobody"):
            (tmp_path / "again.db").write_bytes(flipped(data, flip.byte, flip.bit))
            assert history(tables(tmp_path / "again.db")) == history(before), f"{flip} changes a table"


def history(lines):
    """All rows but when migrations were applied, which nothing else tells."""
    return [line for line in lines if not line.startswith('INSERT INTO "migrations"')]
