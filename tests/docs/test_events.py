"""The table of kinds of event says what the data files say."""

from pathlib import Path

from histor.claims.event_kinds import EventKind, event_kinds

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "events.md"


def row(kind: EventKind) -> str:
    """A kind of event as a line of the table."""
    codes = [code or "–" for _, code in kind.codes]
    measures = ", ".join(kind.measures) or "–"
    return f"| {kind.name.replace('-', ' ')} | {kind.about} | `{kind.label}` | {measures} | {' | '.join(codes)} |"


def test_every_kind_stands_in_the_table_as_its_file_has_it():
    lines = PAGE.read_text("utf-8").splitlines()
    assert [line for line in lines if line.count(" | ") == 8 and "`" in line] == [row(kind) for kind in event_kinds()]
