"""Lists under a heading: lines of numbers and places that go on with what the heading counts.

A heading ends in a colon ("were shot down:"), or counts weapons in whatever sentence; under the latter only rows that
set the place before the number are items ("Orvale region: 4 drones").
"""

from __future__ import annotations

from dataclasses import replace

from histor.claims.byplace import fronted
from histor.claims.draft import Draft
from histor.claims.groups import Counter, Group
from histor.claims.triggers import Trigger
from histor.language.analysis import Sentence
from histor.mentions.mentions import Mentions

SEPARATORS = (":", "-", "–", "—")
MOST_ITEM_TOKENS, MOST_ROW_TOKENS = 14, 60
OF_WEAPONS = ("intercepted", "launched")
Item = tuple[Group, int]


def is_counted_alone(draft: Draft) -> bool:
    """Whether a claim is only that of a row, whose measure a heading may tell better."""
    return draft.fired is not None and draft.fired.frame == "tallied"


class Headings:
    """The heading that the lines which follow may stand under."""

    def __init__(self, counter: Counter, mentions: Mentions) -> None:
        self._counter, self._mentions = counter, mentions
        self._last: tuple[Trigger, str, int] | None = None  # what it counts, in which unit, and its number
        self._by_rows = False

    def note(self, trigger: Trigger, made: list[Draft], sentence: Sentence, number: int) -> None:
        """Keeps what a line claims, for the list under it."""
        group = made[0].group if made else None
        if group is None or is_counted_alone(made[0]):
            return
        opens = sentence.tokens[-1].text == ":"
        if opens or (trigger.sense.measure in OF_WEAPONS and group.nature == "number" and not group.part):
            self._last, self._by_rows = (trigger, group.unit, number), not opens

    def under(self, sentence: Sentence) -> list[tuple[Trigger, Group, int, int]]:
        """The items that a line is: trigger, number, place, number of the trigger; what is none ends the list."""
        if self._last is None:
            return []
        trigger, unit, number = self._last
        first = self._first(sentence, unit)
        if first is None:
            self._last = None
            return []
        more = fronted(sentence, first[0].head, unit, self._counter, self._mentions)
        at = replace(trigger, token=sentence.root, verb=sentence.root)
        return [(at, *item, number) for item in (first, *more)]

    def _first(self, sentence: Sentence, unit: str) -> Item | None:
        """The first item that a line of a list is: "A: 23 drones", "23 over A"; None for any other sentence."""
        tokens, mentions = sentence.tokens, self._mentions
        if len(tokens) > (MOST_ROW_TOKENS if ";" in {t.text for t in tokens} else MOST_ITEM_TOKENS):
            return None
        first = mentions.place_at(tokens[0].start)
        first = mentions.place_at(tokens[1].start) if first is None and len(tokens) > 1 else first
        number = next((t for t in tokens if t.pos == "NUM" and self._counter.number(t) is not None), None)
        group = self._counter.number(number) if number is not None else None
        if group is None or number is None:
            return None
        if group.quantity is not None and group.quantity.unit not in ("", unit, "region"):
            return None
        before = {t.text for t in tokens if t.i < number.i}
        place = first if first is not None and before & set(SEPARATORS) else None
        if place is None and number.i - tokens[0].i <= 1 and not self._by_rows:
            place = next((p for t in tokens if t.i > number.i and (p := mentions.place_at(t.start)) is not None), None)
        return (replace(group, unit=unit, nature="number"), place) if place is not None else None
