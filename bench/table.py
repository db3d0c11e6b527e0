"""The one table of all scores, for a terminal and as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from bench.floors import Floors, Scores

HEADS = ("set", "metric", "score", "baseline", "floor", "published")
NUMBERS = ("score", "baseline", "floor")


def rows(measured: Sequence[Scores], floors: Floors) -> list[tuple[str, ...]]:
    """A row a metric: set, name, score, the baseline (of the full set), the floor, published figures."""
    found: list[tuple[str, ...]] = []
    for scores in measured:
        pinned = floors.get((scores.scope, scores.name))
        for metric in scores.metrics:
            # floors that were measured on other data would only mislead here
            floor = pinned.floor.get(metric.name) if pinned and pinned.data == scores.digest else None
            name = f"{metric.name} (lower is better)" if metric.lower_is_better else metric.name
            score = scores.of.get(metric.name)
            found.append((scores.name, name, number(score), number(metric.baseline), number(floor), metric.published))
    return found


def number(value: float | None) -> str:
    """Three places, without the leading zero: .474; a dash for nothing."""
    if value is None:
        return "–"
    return f"{value:.3f}".removeprefix("0")


def text(table: Sequence[Sequence[str]]) -> str:
    """The table for a terminal, numbers to the right; a set is named once."""
    widths = [max(len(row[at]) for row in (HEADS, *table)) for at in range(len(HEADS))]
    lines, last = [], ""
    for row in (HEADS, *table):
        cells = ["" if row[0] == last else row[0], *row[1:]]
        last = row[0]
        lines.append("  ".join(map(_aligned, range(len(HEADS)), cells, widths)).rstrip())
    return "\n".join(lines)


def _aligned(at: int, cell: str, width: int) -> str:
    return cell.rjust(width) if HEADS[at] in NUMBERS else cell.ljust(width)


def markdown(table: Sequence[Sequence[str]], note: str) -> str:
    """The table as Markdown under a note of what was measured."""
    lines = [
        note,
        "",
        "| " + " | ".join(HEADS) + " |",
        "|" + "|".join("---:" if head in NUMBERS else "---" for head in HEADS) + "|",
    ]
    lines += ["| " + " | ".join(row) + " |" for row in table]
    return "\n".join(lines) + "\n"
