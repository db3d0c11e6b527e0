"""Words for now, before and after, and times that come again: recently, at the time, each Thursday, daily."""

from __future__ import annotations

from histor.mentions.times.grammar.numbers import CARDINAL
from histor.mentions.times.grammar.tests import CLAUSE_ENDS, IS_WORD, NO_NOUN_NEXT
from histor.mentions.times.pattern import Ahead, Behind, Is, OneOf, Opt, Pattern, Seq, Skip, maybe, opt, skip
from histor.mentions.times.values.lengths import Length, timex
from histor.mentions.times.values.plain import Plain

REFERENCE = OneOf(
    Seq(Is("references_ending"), Skip(CLAUSE_ENDS), make=Plain),
    Seq(Skip(IS_WORD), Is("references"), make=Plain),
    Seq(skip("the"), skip("past_word"), Skip(NO_NOUN_NEXT), make=lambda: Plain("PAST_REF")),
    Seq(
        Skip(Behind("at")),
        OneOf(Is("the"), Is("that")),
        Is("time_word"),
        Skip(Ahead("of", never=True)),
        make=lambda *_: Plain("PAST_REF"),
    ),
)


def _every(amount: float | None, unit: str) -> Plain:
    return Plain(timex((Length(amount or 1, unit),)))


def _weekly(number: int, part: str | None) -> Plain:
    return Plain(f"XXXX-WXX-{number}" + (f"T{part[:2]}" if part else ""))


SET = OneOf(
    Seq(skip("every"), Opt(CARDINAL), OneOf(Is("units"), Is("units_plural")), make=_every),
    Seq(skip("every"), Is("weekdays"), opt("parts"), make=_weekly),
    Seq(skip("every"), Is("parts"), make=lambda part: Plain(f"XXXX-XX-XXT{part[:2]}")),
    Seq(skip("every"), Is("months"), make=lambda n: Plain(f"XXXX-{n:02}")),
    Seq(Is("weekday_plurals"), make=lambda n: _weekly(n, None)),
    Seq(Is("weekdays"), Is("part_plurals"), make=lambda n, part: Plain(f"XXXX-WXX-{n}T{part}")),
    Seq(maybe("the"), skip("most"), Is("units_plural"), make=lambda unit: _every(1, unit)),
    Seq(Skip(Behind("times_a")), skip("per"), Is("units"), make=lambda unit: _every(1, unit)),
    Seq(skip("per_word"), Is("units"), make=lambda unit: _every(1, unit)),
    Seq(Skip(IS_WORD), Is("sets"), make=Plain),
)


PLAIN: tuple[tuple[str, Pattern], ...] = (("reference", REFERENCE), ("set", SET))
