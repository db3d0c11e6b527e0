"""Finds the time expressions of a document and gives each its value and interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from msgspec.structs import replace as changed

from histor.intake.source import Source
from histor.language.analysis import Analysis, Token
from histor.mentions.times import calendar
from histor.mentions.times.calendar import Meaning
from histor.mentions.times.cell import Cell
from histor.mentions.times.cells import cells_of, lexicon
from histor.mentions.times.context import Context, published_at
from histor.mentions.times.grammar.rules import rules_from
from histor.mentions.times.pattern import Line, Rule
from histor.mentions.times.tense import tense_at
from histor.mentions.times.values.base import Value
from histor.record import Time

_TO = ("to", "until", "till", "through")
_DEADLINES = ("by", "until", "till")
REACH = 7  # how many tokens before its core an expression may begin


def find(analysis: Analysis, source: Source) -> list[Time]:
    """The time expressions of a document, in the order of the text.

    Values are TIMEX3 (ISO-TimeML); `from` and `to` are local, `to` exclusive, and None off the calendar. Relative
    times count from `source.published`; where that is unknown they stay under-specified ("XXXX-WXX-2") and
    `inferred` says what they are relative to. The extent leaves out a leading preposition.
    """
    context = Context(*published_at(source.published))
    found: list[Time] = []
    listed = lexicon()
    for sentence in analysis.sentences:
        cells = cells_of(sentence.tokens, listed)
        if not any(cell is not None and cell.core for cell in cells):
            continue
        context.enter(sentence.index)
        begun: tuple[int, Meaning] | None = None  # "from Friday evening to", waiting for its end
        for first, end, _, value in matches(Line(sentence.tokens, cells)):
            ends = begun if begun is not None and begun[0] == first else None
            meaning = read(sentence.tokens, first, end, value, context, ends_a_range=ends is not None)
            if ends is not None:
                found[-1] = _until(found[-1], ends[1], meaning)
            found.append(_time(analysis.text, sentence.tokens[first], sentence.tokens[end - 1], meaning))
            begun = (end + 1, meaning) if _opens_a_range(sentence.tokens, first, end) else None
    return found


def _opens_a_range(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a time stands between "from" and "to", or between "between" and "and"."""
    if not first or end >= len(tokens):
        return False
    before, after = tokens[first - 1].lower, tokens[end].lower
    return (before == "from" and after in _TO) or (before == "between" and after == "and")


def _until(time: Time, begin: Meaning, end: Meaning) -> Time:
    """ "From Friday evening to Saturday morning": the value is that of the words, the interval runs to the end."""
    if begin.since is None or end.since is None or end.until is None:
        return time
    since = begin.since
    if begin.inferred and begin.precision in ("hour", "minute") and not end.inferred:  # "2 p.m. and 4 p.m. on Tuesday"
        since = datetime.combine(end.since, since.time())
        since -= timedelta(days=since > end.since)
    if end.until <= since:
        return time
    timex = f"{since.date().isoformat()}{begin.timex[10:]}" if since != begin.since else begin.timex
    inferred = None if since != begin.since else begin.inferred
    return _timed(time, replace(begin, timex=timex, since=since, until=end.until, inferred=inferred))


def matches(line: Line) -> list[tuple[int, int, Rule, Value]]:
    """The expressions of a sentence: first token, index after the last, the rule that fired, and the value."""
    found: list[tuple[int, int, Rule, Value]] = []
    cells, i = line.cells, 0
    start = 0
    for core in range(len(line.tokens)):
        cell = cells[core]
        if cell is None or not cell.core or core < start:
            continue
        i = max(core - REACH, start)
        while i <= core:
            best = _longest(line, i, cells[i])
            if best and best[1] > core:
                found.append(best)
                start = i = best[1]
            else:
                i += 1
    return found


def _longest(line: Line, i: int, cell: Cell | None) -> tuple[int, int, Rule, Value] | None:
    if cell is None:
        return None
    best: tuple[int, int, Rule, Value] | None = None
    for rule in rules_from(cell):
        match = rule.pattern.at(line, i)
        if match is not None and (best is None or match[0] > best[1]):
            best = (i, match[0], rule, match[1])
    return best


def read(  # noqa: PLR0913  # a place in a sentence is four things
    tokens: Sequence[Token], first: int, end: int, value: Value, context: Context, *, ends_a_range: bool = False
) -> Meaning:
    """The meaning of a value at its place; remembers it for later expressions that count from it."""
    context.tense = tense_at(tokens, first, end - 1)
    deadline = first and tokens[first - 1].lower in _DEADLINES and not ends_a_range
    if (context.tense != "past" and deadline) or (
        first > 2 and tokens[first - 1].lower == tokens[first - 3].lower == "as"
    ):
        context.tense = "future"
    if stamped(tokens, first):
        context.stamp()
    try:
        meaning = value.meaning(context)
        shown = _open(meaning, context) if first and tokens[first - 1].lower == "since" else meaning
    except (ValueError, OverflowError):  # beyond the years that a calendar holds
        return Meaning("XXXX", anchor=False)
    if shown.since is not None and shown.until is not None and shown.until < shown.since:
        return Meaning("XXXX", anchor=False)  # likewise, at the calendar's end
    context.remember(meaning)
    return shown


def stamped(tokens: Sequence[Token], first: int) -> bool:
    """Whether the time at `first` is the stamp of a page: "Posted: Monday", "(Published Tuesday, 4 March 2025)"."""
    for token in reversed(tokens[max(first - 3, 0) : first]):
        listed = lexicon().get(token.text)
        if listed is not None and "stamps" in listed.senses:
            after = tokens[token.i - tokens[0].i + 1].text
            return token.text[0].isupper() or after == ":"
        if token.text not in (":", "on", "at", ","):
            return False
    return False


def _open(meaning: Meaning, context: Context) -> Meaning:
    """ "Since February 2022" runs up to publication; the value stays that of the words."""
    if meaning.since is None or context.day is None:
        return meaning
    until = calendar.start(context.day) + timedelta(days=1)
    return meaning.narrowed(meaning.since, until) if meaning.since < until else meaning


def _time(text: str, first: Token, last: Token, meaning: Meaning) -> Time:
    start, end = first.start, last.end
    return _timed(Time(start=start, end=end, text=text[start:end], timex=None), meaning)


def _timed(time: Time, meaning: Meaning) -> Time:
    return changed(
        time,
        timex=meaning.timex,
        inferred=meaning.inferred,
        since=meaning.since.isoformat(timespec="minutes") if meaning.since else None,
        until=meaning.until.isoformat(timespec="minutes") if meaning.until else None,
        precision=meaning.precision,
    )
