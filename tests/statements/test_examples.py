"""Every construction by example, and near misses that hold no statement."""

from __future__ import annotations

from typing import Any

import pytest
from tests.statements import examples, reading

ROWS = [
    row
    for name in ("DIRECT", "MIXED", "INDIRECT", "NEGATED", "PASSIVE", "PHRASES", "NOUNS")
    for row in getattr(examples, name)
]


def line(statement: Any) -> str:
    source = statement.source.text if statement.source else "-"
    cue = statement.cue.text if statement.cue else "-"
    return f"{source} | {cue} | {statement.content.text} | {statement.mode} | {statement.stance}"


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_example(text: str, expected: str) -> None:
    found = reading.read(text)[1]
    assert [line(statement) for statement in found] == [expected]


@pytest.mark.parametrize(("text", "expected"), examples.HEADINGS, ids=[row[0] for row in examples.HEADINGS])
def test_headings(text: str, expected: str) -> None:
    assert [line(statement) for statement in reading.read(text, "title")[1]] == [expected]


@pytest.mark.parametrize("text", examples.NONE)
def test_near_misses_hold_no_statement(text: str) -> None:
    assert [line(statement) for statement in reading.read(text)[1]] == []
