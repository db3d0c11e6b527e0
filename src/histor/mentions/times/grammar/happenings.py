"""The day of a happening that its own phrase states: "after the earthquake of 6 March", "the war that began on 1 May".

What is looked for is the day alone; the words between belong to no time, and the day stays a time of its own.
"""

from __future__ import annotations

from histor.mentions.times.cell import Cell
from histor.mentions.times.grammar.dates import DAY_DATE, HOLIDAY, HOLIDAY_YEAR
from histor.mentions.times.grammar.days import NAMED_DAY, PUBLISHED_DAY
from histor.mentions.times.grammar.tests import NO_NOUN_NEXT, NOUN_NEXT
from histor.mentions.times.pattern import Ahead, Call, Found, Line, OneOf, Seq, Skip, maybe, skip

_REACH = 9  # how many words a happening's phrase may have before its day
_STATED = OneOf(DAY_DATE, HOLIDAY_YEAR, HOLIDAY, NAMED_DAY, PUBLISHED_DAY)
_ALONE = Seq(_STATED, Skip(Ahead("genitive", never=True)), Skip(NO_NOUN_NEXT), make=lambda day: day)
_BEFORE_NOUN = OneOf(
    Seq(maybe("the"), _STATED, skip("genitive"), make=lambda day: day),
    Seq(maybe("the"), _STATED, Skip(NOUN_NEXT), make=lambda day: day),
)
_BRACKETED = Seq(skip("brackets"), _STATED, skip("brackets_end"), make=lambda day: day)


def _is(cell: Cell | None, *senses: str) -> bool:
    return cell is not None and not cell.senses.keys().isdisjoint(senses)


def _opens(line: Line, first: int) -> bool:
    """Whether the length before `first` opens its sentence, so that what follows up to a comma belongs to it."""
    before = [token for token in line.tokens[max(first - 5, 0) : first] if token.text[0].isalnum()]
    return first <= 5 and (not before or before[0].i == line.tokens[0].i) and before[0].text[0].isupper()


def _dated(line: Line, i: int) -> Found | None:
    """The day of the happening whose phrase begins at `i`: "Monday's raid", "the raid of 6 March", "(6 March)"."""
    opens, clause, verbs = _opens(line, i - 1), False, 0
    for j in range(i, min(i + _REACH, len(line.tokens))):
        token, before = line.tokens[j], line.cells[j - 1]
        if token.text == ",":
            if not _is(line.cells[j + 1], "which"):
                return None
            continue
        if _is(line.cells[j], "which"):
            clause = True
            continue
        verbs += token.pos == "VERB"
        if verbs > 1 or (verbs and not (clause or opens)):
            return None
        found = _day_at(line, j, attributive=not (clause or verbs), clause=clause)
        if found is None and opens and _is(before, "on"):
            found = _ALONE.at(line, j)
            found = found if found and found[0] < len(line.tokens) and line.tokens[found[0]].text == "," else None
        if found is not None:
            return i, found[1]
        if not (token.text[0].isalnum() or _is(line.cells[j], "genitive", "hyphen")):
            return None
    return None


def _day_at(line: Line, j: int, *, attributive: bool, clause: bool) -> Found | None:
    before = line.cells[j - 1]
    if _is(line.cells[j], "brackets"):
        return _BRACKETED.at(line, j)
    if (attributive and _is(before, "of")) or (clause and not _is(before, "which", "of")):
        return _ALONE.at(line, j)
    return _BEFORE_NOUN.at(line, j) if attributive and not _is(before, "on", "in", "at") else None


def _begun(line: Line, i: int) -> Found | None:
    """The day on which a lasting happening began: "the siege that began on 1 May", "the war, begun on Monday"."""
    for j in range(i + 1, min(i + _REACH, len(line.tokens))):
        if _is(line.cells[j], "began") and _is(line.cells[j - 1], "which", "comma"):
            for k in range(j + 1, min(j + 5, len(line.tokens))):
                found = _ALONE.at(line, k)
                if found is not None:
                    return i, found[1]
                if line.tokens[k].text == ",":
                    return None
            return None
        if not (line.tokens[j].text[0].isalnum() or _is(line.cells[j], "comma", "genitive", "hyphen")):
            return None
    return None


DATED = Call(_dated)
BEGUN = Call(_begun)
