"""The table of vague words in docs/reference/quantities.md, made from the lists that the reader uses.

python -m tests.docs.vague_table      writes it anew
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from histor.mentions.quantities.amounts import amount
from histor.mentions.quantities.words import entries

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "quantities.md"
BEGIN, END = "<!-- vague words: python -m tests.docs.vague_table -->", "<!-- end of vague words -->"
UNITS = ("dozen", "hundred", "thousand", "million")


@dataclass
class Word:
    """A token that is nothing but its letters."""

    lower: str
    start: int = 0
    end: int = 0


def phrases(name):
    """The phrases of a list without "of" and without doubles: the values first."""
    for value, listed in entries("quantities", name):
        words = dict.fromkeys(phrase.removesuffix(" of").replace("-", " ") for phrase in listed)
        yield value, [word for word in words if f"a {word}" not in words]


def table():
    """The lines of the table."""
    lines = ["| words | low | best | high |", "|---|---|---|---|"]
    for value, words in phrases("vague"):
        lines.append(f"| {', '.join(words)} | " + " | ".join(f"{int(part):,}" for part in value.split()) + " |")
    for _, words in phrases("vague_factors"):
        for unit in UNITS:
            found = amount([Word(part) for part in f"{words[0]} {unit}".split()], 0)
            if found is not None and found.approximate and "quarter" not in words[0]:
                lines.append(f"| {words[0]} {unit} | {found.low:,} | {found.best:,} | {found.high:,} |")
    return "\n".join(lines)


def page(text):
    """A page with the table in its place."""
    head, _, rest = text.partition(BEGIN)
    return f"{head}{BEGIN}\n{table()}\n{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
