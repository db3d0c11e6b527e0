"""What a time expression is read against: the day of publication, the tense around it, the times named before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from histor.mentions.times.calendar import Meaning

FAR, NEAR = 330, 35  # days
EVENING = 17  # from this hour on a part of a day may run over midnight
Tense = Literal["past", "present", "future"]


def published_at(text: str | None) -> tuple[date | None, datetime | None]:
    """Day and, if given, moment of publication. The date is taken as written, in its own zone."""
    if not text:
        return None, None
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return None, None
    try:
        moment = datetime.fromisoformat(text) if len(text) > 10 else None
    except ValueError:
        moment = None
    return day, moment.replace(tzinfo=None) if moment else None


@dataclass(slots=True)
class Context:
    """The place in the document at which an expression stands.

    `day` and `now` are of publication. `last` is the last calendar time named before, `last_sentence` where it
    stood; `known` is the last full date, from which a year may be inferred where publication is unknown.
    """

    day: date | None = None
    now: datetime | None = None
    tense: Tense | None = None
    sentence: int = 0
    last: Meaning | None = None
    last_sentence: int = -9
    known: date | None = None
    _before_stamp: tuple[Meaning | None, int] | None = None

    @property
    def near(self) -> Meaning | None:
        """The last calendar time, if it was named in this sentence or one of the two before."""
        return self.last if self.last and self.sentence - self.last_sentence <= 2 else None

    def enter(self, sentence: int) -> None:
        """Goes on to a sentence. The stamp of a page counts in its own sentence only."""
        self.sentence = sentence
        if self._before_stamp is not None:
            (self.last, self.last_sentence), self._before_stamp = self._before_stamp, None

    def stamp(self) -> None:
        """What is named from here to the end of the sentence says when the page was put out."""
        if self._before_stamp is None:
            self._before_stamp = self.last, self.last_sentence

    @property
    def near_day(self) -> date | None:
        """The day of `near`, if it is as exact as a day."""
        near = self.near
        if near and near.since and near.precision in ("day", "part of day", "hour", "minute"):
            return date.fromisoformat(near.timex[:10]) if near.timex[:4].isdecimal() else near.since.date()
        return None

    def day_at(self, hour: int) -> date | None:
        """The day of an hour that stands without one: after "Friday night", 2 a.m. is Saturday's."""
        near, day = self.near, self.near_day
        if near is None or day is None or near.precision != "part of day" or not (near.since and near.until):
            return day
        if near.since.hour >= EVENING and near.until.date() > near.since.date() and hour <= near.until.hour:
            return near.until.date()
        return day

    def remember(self, meaning: Meaning) -> None:
        """Makes a time the one that later expressions may count from."""
        if meaning.since is None or not meaning.anchor:
            return
        self.last, self.last_sentence = meaning, self.sentence
        if meaning.precision == "day" and self.known is None:
            self.known = meaning.since.date()

    def nearest(self, candidates: list[tuple[date, date]]) -> int:
        """Which of several stretches (first day, last day), in order, the tense and the day of publication ask for.

        Past: the last that had begun by then (a day of grace for time zones). Future: the first that had not
        ended. Else: the nearest.
        """
        assert self.day is not None
        # News tells more of what was than of what will be: ahead counts double.
        near = min(range(len(candidates)), key=lambda i: (_distance(self.day, candidates[i], ahead=2), i))
        chosen = near
        if self.tense == "past":
            begun = [i for i, (first, _) in enumerate(candidates) if first <= self.day + timedelta(days=1)]
            chosen = begun[-1] if begun else 0
        elif self.tense == "future":
            coming = [i for i, (_, last) in enumerate(candidates) if last >= self.day]
            chosen = coming[0] if coming else len(candidates) - 1
        # Nobody calls a day nearly a year away by its bare name when one of that name is close at hand.
        if _distance(self.day, candidates[chosen]) > FAR and _distance(self.day, candidates[near]) < NEAR:
            return near
        return chosen


def _distance(day: date | None, stretch: tuple[date, date], ahead: int = 1) -> int:
    """Days from a day to a stretch; those to one that is to come are multiplied by `ahead`."""
    assert day is not None
    first, last = stretch
    return (first - day).days * ahead if first > day else max((day - last).days, 0)
