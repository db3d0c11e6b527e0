"""Round-ups: a report that sums up several crimes of a night tells of each in turn.

"Two people were killed in shootings across the city. About 8:10 p.m., five were shot in the 900 block of Pell Street.
... About an hour earlier, a woman was wounded in the Dorn neighborhood." Behind a sentence that sums up, one that
opens with an hour of its own, or tells of somebody new at a place and an hour of their own, begins another episode;
what follows belongs to it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from histor.claims.draft import Draft
from histor.claims.event_kinds import patterns
from histor.claims.lexicon import word_set
from histor.claims.persons.mention import ORDINALS
from histor.incidents.found import tells_of_dying
from histor.incidents.fresh import FIRST, is_fresh, is_reckoned
from histor.incidents.nearness import DAY_LIKE, interval
from histor.incidents.newness import sums_up_several
from histor.incidents.victims import HARM
from histor.language.analysis import Analysis, Sentence
from histor.mentions.mentions import Mentions
from histor.record import Place, Time

FINE = ("minute", "hour")
SCENES = ("neighbourhood", "road", "city", "town", "village", "building", "site", None)
SPOTS = ("neighbourhood", "road")
OPENING = 12  # words that open a sentence
APART = timedelta(minutes=25)


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence tells: its claims of harm, the times and the places in it. `opens`: it opens a paragraph."""

    sentence: Sentence
    drafts: Sequence[Draft]
    times: Sequence[Time]
    places: Sequence[Place]
    opens: bool


@dataclass(slots=True)
class Episode:
    """What is known so far of the episode that is being told: its hour, and whether it tells who was harmed."""

    number: int = 0
    hour: Time | None = None
    harmed: bool = False


def episodes(drafts: Sequence[Draft], analysis: Analysis, mentions: Mentions) -> Mapping[int, int]:
    """The episode of each sentence by its index, where a report sums up several; empty where it does not."""
    first = min((d.trigger.sentence.index for d in drafts if _sums_up(d)), default=None)
    if first is None:
        return {}
    found: dict[int, int] = {}
    now = Episode()
    for told in _sentences(drafts, analysis, mentions):
        own = _hour(told)
        if told.sentence.index > first and found and _begins_another(told, own, now):
            now = Episode(now.number + 1)
        now.hour = now.hour or own
        now.harmed = now.harmed or bool(told.drafts)
        found[told.sentence.index] = now.number
    return found


def _sums_up(draft: Draft) -> bool:
    real = draft.claim.polarity == "affirmed" and draft.claim.certainty == "stated"
    return real and draft.claim.measure in HARM and sums_up_several(draft)


def _sentences(drafts: Sequence[Draft], analysis: Analysis, mentions: Mentions) -> list[Told]:
    starts = [sentence.start for sentence in analysis.sentences]
    harm: list[list[Draft]] = [[] for _ in starts]
    times: list[list[Time]] = [[] for _ in starts]
    places: list[list[Place]] = [[] for _ in starts]
    for draft in drafts:
        if draft.claim.measure in HARM and draft.claim.polarity == "affirmed" and not sums_up_several(draft):
            harm[draft.trigger.sentence.index].append(draft)
    for time in mentions.times:
        if time.start is not None and time.precision in DAY_LIKE:
            times[bisect_right(starts, time.start) - 1].append(time)
    for place in mentions.places:
        if place.start is not None and place.kind in SCENES:
            places[bisect_right(starts, place.start) - 1].append(place)
    return [
        Told(s, harm[k], times[k], places[k], k == 0 or analysis.sentences[k - 1].paragraph != s.paragraph)
        for k, s in enumerate(analysis.sentences)
    ]


def _hour(told: Told) -> Time | None:
    """The hour at which a sentence says that something happened, and not that at which somebody died."""
    for time in told.times:
        before = [t for t in told.sentence.tokens if t.end <= (time.start or 0)]
        reckoned = not word_set("newness.toml", "units").isdisjoint((time.text or "").lower().split())
        if time.precision in FINE and not reckoned and not any(map(tells_of_dying, before)):
            return time
    return None


def _begins_another(told: Told, own: Time | None, now: Episode) -> bool:
    fresh = any(map(is_fresh, told.drafts))
    if _is_counted(told.sentence):
        return True
    first = any(_stands_first(time, told.sentence) for time in told.times)
    other = own is not None and _is_another(own, now, told.sentence)
    before = told.sentence.tokens[0].lower in word_set("newness.toml", "openings")
    if is_reckoned(told.sentence) or (other and (first or before)):
        return fresh or (bool(told.places) and (now.hour is not None or not other))
    placed = first or any(place.kind in SPOTS for place in told.places)
    return fresh and (other or (told.opens and now.hour is not None and bool(told.times) and placed))


def _is_another(own: Time, now: Episode, sentence: Sentence) -> bool:
    """Whether an hour is not that of the episode, or opens a sentence below one that told who was harmed."""
    if now.hour is None:
        return now.harmed and _stands_first(own, sentence)
    return _are_apart(own, now.hour)


def _are_apart(one: Time, other: Time) -> bool:
    a, b = interval(one), interval(other)
    return a is not None and b is not None and abs(a[0] - b[0]) > APART and (a[0] >= b[1] or b[0] >= a[1])


def _stands_first(time: Time, sentence: Sentence) -> bool:
    return len([t for t in sentence.tokens if t.end <= (time.start or 0)]) <= FIRST


def _is_counted(sentence: Sentence) -> bool:
    """ "The second incident happened", "the latest shooting": the words count the happenings."""
    opening = sentence.tokens[:OPENING]
    nouns = (t for t in opening if t.tag == "NN" and t.lemma.lower() in patterns().nouns)
    counted = word_set("newness.toml", "counted") | set(ORDINALS)
    return any(c.lower in counted for noun in nouns for c in noun.children)
