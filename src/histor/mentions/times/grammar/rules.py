"""All rules, and which of them can begin with a word."""

from __future__ import annotations

from functools import cache

from histor.mentions.times.cell import Cell
from histor.mentions.times.grammar.lengths import LENGTHS
from histor.mentions.times.grammar.parts import PARTS
from histor.mentions.times.grammar.periods import PERIODS
from histor.mentions.times.grammar.plain import PLAIN
from histor.mentions.times.pattern import Rule


@cache
def rules() -> tuple[Rule, ...]:
    """The rules in order; of several that fit at one place the longest match counts, then the first."""
    return tuple(Rule(name, pattern) for name, pattern in (*PARTS, *PERIODS, *LENGTHS, *PLAIN))


def rules_from(cell: Cell) -> tuple[Rule, ...]:
    """The rules that can begin with a token of this cell."""
    if cell.rules is None:
        cell.rules = tuple(rule for rule in rules() if not rule.pattern.starts.isdisjoint(cell.senses))
    return cell.rules
