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
from functools import cache

from histor.claims.draft import Draft
from histor.claims.event_kinds import patterns
from histor.claims.fresh import FIRST, brings_in, is_fresh, is_reckoned
from histor.claims.harm import HARM, tells_of_dying
from histor.claims.inturn import is_in_turn
from histor.claims.lexicon import word_set
from histor.claims.nearness import DAY_LIKE, interval
from histor.claims.persons.mention import ORDINALS
from histor.claims.roundup import sums_up_several
from histor.claims.syntax import case_of, child, children
from histor.language.analysis import Analysis, Sentence, Token
from histor.mentions.mentions import Mentions
from histor.record import Place, Time

FINE = ("minute", "hour")
SCENES = ("neighbourhood", "road", "city", "town", "village", "building", "site", None)
SPOTS = ("neighbourhood", "road")
RECALLED = 2  # sentences behind "the second shooting this week"
HEAD = 8  # sentences that say what a report is about
OPENING = 12  # words that open a sentence
APART = timedelta(minutes=25)


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence tells: its claims of harm, the times and the places in it. `opens`: it opens a paragraph.

    `names` are the ids of the people named in it, `harmed_by_name` those of whom it tells harm.
    """

    sentence: Sentence
    drafts: Sequence[Draft]
    times: Sequence[Time]
    places: Sequence[Place]
    opens: bool
    names: frozenset[str] = frozenset()
    harmed_by_name: frozenset[str] = frozenset()


@dataclass(slots=True)
class Episode:
    """What is known so far of the episode that is being told: its hour, whether it tells who was harmed, and names.

    `recalls` is the last sentence that calls it the second of a row, behind which another one is recalled.
    """

    number: int = 0
    hour: Time | None = None
    harmed: bool = False
    names: frozenset[str] = frozenset()
    recalls: int = -9


def episodes(drafts: Sequence[Draft], analysis: Analysis, mentions: Mentions, title: str) -> Mapping[int, int]:
    """The episode of each sentence by its index, where a report or its title sums up several; empty where it does not.

    `drafts` stand in the order of the text.
    """
    first = 0 if _title_sums_up(title) else _beginning(drafts, analysis)
    if first is None:
        return {}
    found: dict[int, int] = {}
    all_told = [Episode()]
    now = all_told[0]
    for told in _sentences(drafts, analysis, mentions):
        own = _hour(told)
        in_turn = is_in_turn(told.sentence, analysis.sentences)
        if told.sentence.index > first and found and (in_turn or _begins_another(told, own, now)):
            now = Episode(len(all_told))
            all_told.append(now)
        elif told.opens:
            now = _taken_up(told, all_told, now)
        now.recalls = told.sentence.index if is_next_in_a_row(told.sentence) else now.recalls
        now.hour = now.hour or own
        now.harmed = now.harmed or bool(told.drafts)
        now.names |= told.harmed_by_name
        found[told.sentence.index] = now.number
    return found


def _beginning(drafts: Sequence[Draft], analysis: Analysis) -> int | None:
    """The sentence below which a report may turn to another episode; None where it tells of one happening only."""
    summed = (d.trigger.sentence.index for d in drafts if _sums_up(d))
    several = (s.index for s in analysis.sentences if _names_several(s))
    all_of_them = analysis.sentences
    counted = (s.index - 1 for s in all_of_them if s.index and (_is_of_another(s) or is_in_turn(s, all_of_them, True)))
    in_a_row = (s.index for s in analysis.sentences if is_next_in_a_row(s))
    return min((*summed, *several, *counted, *in_a_row), default=None)


def _title_sums_up(title: str) -> bool:
    """ "Police investigate two shootings", "Seven wounded in shootings on the South Side"."""
    words = (word.strip(",.:;'’\"“”!?").lower() for word in title.split())
    return any(word.endswith("s") and word[:-1] in word_set("newness.toml", "killings") for word in words)


def _names_several(sentence: Sentence) -> bool:
    """ "Police are investigating two shootings", "two people died in separate incidents", "two other shootings"."""
    nouns = [t for t in sentence.tokens if t.tag == "NNS" and t.lemma.lower() in _cases()]
    words = word_set("newness.toml", "several") | {"other"}
    apart = any(c.lower in words for noun in nouns for c in noun.children)
    return apart or (sentence.index < HEAD and any(c.dep == "nummod" for noun in nouns for c in noun.children))


def is_next_in_a_row(sentence: Sentence) -> bool:
    """Whether a sentence says that a happening is not the first, so that another is recalled next.

    "It was the second shooting in a week", "the shooting was the third this week", "marking the third killing this
    month", "it is the latest in a string of shootings", "it was one of four in the city".
    """
    counted = _cases() | word_set("newness.toml", "violent")
    nouns = (t for t in sentence.tokens if t.tag == "NN" and t.lemma.lower() in counted)
    ranked = [t for t in nouns if any(c.lower in ORDINALS[1:] for c in t.children)]
    bare = [t for t in sentence.tokens if t.lower in ORDINALS[1:] and _is_a_case(child(t, "nsubj"))]
    latest = [t for t in sentence.tokens if t.lower == "latest" and any(map(_is_a_row, children(t, "obl", "nmod")))]
    one = [t for t in sentence.tokens if t.lower == "one" and _is_of_several(t, child(t, "nsubj"))]
    told = [*ranked, *bare, *latest, *one]
    return any(child(t, "cop") is not None or (t.dep == "obj" and t.head.lemma == "mark") for t in told)


def _is_a_case(noun: Token | None) -> bool:
    return noun is not None and noun.tag == "NN" and noun.lemma.lower() in _cases()


def _is_of_several(one: Token, news: Token | None) -> bool:
    """ "The shooting was one of four in the city", "it was one of several shootings"."""
    of = children(one, "nmod")
    named = any(t.tag == "NNS" and t.lemma.lower() in _cases() for t in of)
    if news is None or (news.lower == "it" and not named):
        return False
    return news.lower == "it" or (
        _is_a_case(news) and (named or any(t.pos == "NUM" or t.lower == "several" for t in of))
    )


def _is_a_row(noun: Token) -> bool:
    """ "In a string of shootings"."""
    of = (t for t in children(noun, "nmod") if t.tag == "NNS")
    return noun.lemma.lower() in word_set("newness.toml", "rows") and any(t.lemma.lower() in _cases() for t in of)


def _taken_up(told: Told, before: Sequence[Episode], now: Episode) -> Episode:
    """The episode whose harmed one a paragraph names again, where it names nobody of the one being told."""
    if told.names & now.names:
        return now
    return next((e for e in reversed(before) if e.names & told.names), now)


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
    names: list[set[str]] = [set() for _ in starts]
    for actor in mentions.actors:
        if actor.kind == "person" and actor.id is not None:
            names[bisect_right(starts, actor.start) - 1].add(actor.id)
    return [
        Told(
            s,
            harm[k],
            times[k],
            places[k],
            k == 0 or analysis.sentences[k - 1].paragraph != s.paragraph,
            frozenset(names[k]),
            frozenset(i for d in harm[k] if (i := _named(d, mentions)) is not None),
        )
        for k, s in enumerate(analysis.sentences)
    ]


def _named(draft: Draft, mentions: Mentions) -> str | None:
    """The id of the person by name whom a claim of harm is about, or None."""
    if draft.group is None or draft.group.head.pos != "PROPN":
        return None
    at = mentions.actor_at(draft.group.head.start)
    return mentions.actors[at].id if at is not None and mentions.actors[at].kind == "person" else None


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
    if _is_counted(told.sentence) or _is_of_another(told.sentence):
        return True
    earlier = told.sentence.tokens[0].lower in word_set("newness.toml", "openings")
    recalled = now.recalls >= told.sentence.index - RECALLED and (bool(told.times) or earlier)
    if recalled and (any(map(brings_in, told.drafts)) or (told.times and told.harmed_by_name - now.names)):
        return True
    first = any(_stands_first(time, told.sentence) for time in told.times)
    other = own is not None and _is_another(own, now, told.sentence)
    before = told.sentence.tokens[0].lower in word_set("newness.toml", "openings")
    if is_reckoned(told.sentence) or (other and (first or before)):
        return fresh or (bool(told.places) and (now.hour is not None or not other))
    if told.opens and fresh and now.harmed and _opens_with_a_place(told):
        return True
    placed = first or any(place.kind in SPOTS for place in told.places)
    return fresh and (other or (told.opens and now.hour is not None and bool(told.times) and placed))


def _opens_with_a_place(told: Told) -> bool:
    """ "In Brod, a man was shot", "On Oak Street, two were wounded": a place of its own before the clause."""
    first = told.sentence.tokens[0]
    head = first.head if first.dep == "case" else None
    return head is not None and any(
        head.start <= (p.start or 0) < head.end or p.start == first.end + 1 for p in told.places
    )


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
    counted = word_set("newness.toml", "counted") | set(ORDINALS)
    nouns = (t for t in _opening_nouns(sentence) if t.lemma.lower() in _cases() or t.lemma.lower() in patterns().nouns)
    return any(c.lower in counted for noun in nouns for c in noun.children)


def _is_of_another(sentence: Sentence) -> bool:
    """ "Officers were called to another shooting", "a second killing"; a second strike may be on the same house."""
    words = word_set("newness.toml", "others") | set(ORDINALS)
    nouns = (t for t in _opening_nouns(sentence) if t.lemma.lower() in _cases() and _is_turned_to(t))
    return any(c.lower in words for noun in nouns for c in noun.children)


def _is_turned_to(noun: Token) -> bool:
    """Whether a sentence turns to a happening: its subject, "in another shooting, ...", "were called to a second one".

    "This is described in another incident" and "the second incident is filed apart" do not.
    """
    if noun.dep in ("nsubj", "nsubj:pass"):
        violent = noun.lemma.lower() in word_set("newness.toml", "killings")
        begins = word_set("newness.toml", "coming", "begins")
        return violent or noun.head.lemma.lower() in begins
    called = noun.head.lemma.lower() in word_set("newness.toml", "called")
    return noun.dep == "obl" and (noun.i < noun.head.i or (called and case_of(noun) == "to"))


def _opening_nouns(sentence: Sentence) -> list[Token]:
    return [t for t in sentence.tokens[:OPENING] if t.tag == "NN" and child(t, "cop") is None]


@cache
def _cases() -> frozenset[str]:
    """Nouns of violence that a report counts: "shooting", "homicide", "incident"."""
    return word_set("newness.toml", "killings", "cases")
