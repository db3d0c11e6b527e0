"""Every construction by example: the table in constructions.txt, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.statements import reading

_HERE = Path(__file__).parent


def table() -> Iterator[tuple[str, str, list[str]]]:
    """Section, text and expected lines of each example."""
    section, rows = "", []
    for line in (_HERE / "constructions.txt").read_text("utf-8").splitlines():
        if line.startswith("## "):
            section = line[3:]
        elif line.startswith("    "):
            rows[-1][2].append(line.strip().replace("\\n", "\n"))
        elif line and not line.startswith("#"):
            rows.append((section, line.replace("\\n", "\n"), []))
    yield from rows


ROWS = list(table())


def as_line(statement: Any) -> str:
    parts = [
        statement.source.text if statement.source else "-",
        statement.cue.text if statement.cue else "-",
        statement.content.text,
        statement.mode,
        statement.stance,
    ]
    if statement.within:
        parts.append(f"in {statement.within}")
    if statement.accused:
        parts.append(f"accused {statement.accused.text}")
    return " | ".join(parts)


@pytest.mark.parametrize(("section", "text", "expected"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_example(section: str, text: str, expected: list[str]) -> None:
    kind = "title" if section.startswith("headlines") else "paragraph"
    assert [as_line(statement) for statement in reading.read(text, kind)[1]] == expected


def test_there_are_examples_of_every_kind() -> None:
    sections = {section for section, _, _ in ROWS}
    assert len(sections) >= 20
    assert sum(not expected for _, _, expected in ROWS) >= 35


def test_accused_and_accuser_have_actors() -> None:
    actors, (only,) = reading.read("The minister accused the rebels of shelling a market.")
    named = {actor.id: actor.text for actor in actors}
    assert named[only.actor] == "The minister"
    assert named[only.accused_actor] == "the rebels"


def test_quoted_words_of_a_headline_are_whose_they_are_in_the_body() -> None:
    text = "Army 'shot at children'\n\"The army shot at children,\" said Iryna Zelenko, a nurse."
    headline, body = reading.read(text, "title")[1]
    assert headline.source is None
    assert headline.actor == body.actor is not None
