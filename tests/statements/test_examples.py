"""Every construction by example, and near misses that hold no statement."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

_HERE = Path(__file__).parent


def _load(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(f"statements_{name}", _HERE / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


reading = _load("reading")
examples = _load("examples")
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
