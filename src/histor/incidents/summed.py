"""How many a headline sums up, where the report under it gives no number and describes people one by one.

Whether "a girl" and "Ida Lund, 19" are one is often said by the headline alone: "one killed, four hurt". Then it is the
best number, and the range spans what the report's descriptions come to as well. Numbers that the report gives go before
the headline's, and so do more people whom one sentence names than it counts. What a headline counts over several
happenings is not said of one of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from histor.claims.draft import Draft
from histor.claims.harm import HARM
from histor.claims.lexicon import word_set
from histor.claims.persons.mention import ORDINALS, in_one_list
from histor.claims.roundup import sums_up_several
from histor.incidents.asserted import is_told_beside
from histor.incidents.successive import has_just_died
from histor.incidents.survivors import is_doer
from histor.record import Figure, Incident

FROM = "from the headline"
_SUICIDE = "suicide"
ONE_MORE = ("another", *ORDINALS[1:])


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline: its own `words`, the claims that are news in it, and the incidents that it comes to.

    `apart`: it stands outside the text, whose claims are not of it.
    """

    words: str
    drafts: Sequence[Draft]
    incidents: Sequence[Incident]
    apart: bool = True


def settled(main: Incident, drafts: Sequence[Draft], headline: Headline) -> Incident:
    """The main incident of a report, with the figures that its headline settles."""
    told = [i for i in headline.incidents if not i.background]
    if len(told) != 1 or any(sums_up_several(d) or _is_of_several(d) for d in headline.drafts):
        return main
    mine = [d for d in drafts if d.claim.id in set(main.claims)]
    figures = dict(main.figures)
    for measure in HARM:
        number = told[0].figures.get(measure)
        if measure in figures and number is not None and not _holds_the_dead(number, told[0].figures, figures):
            figures[measure] = _settled(measure, figures[measure], number.best, mine, headline)
    return replace(main, figures=_with_those_who_died(figures, told[0].figures.get("killed"), mine))


def _settled(measure: str, own: Figure, told: int | None, drafts: Sequence[Draft], headline: Headline) -> Figure:
    """The figure of a measure, its best number the one that the headline gives, where the report leaves that open."""
    above = [d for d in headline.drafts if d.claim.measure == measure]
    if not told or not own.best:
        return own
    if told == own.best:
        return own
    number = told if _is_given(measure, told, above) else None
    fewer_hurt = measure == "injured" and number is not None and number < own.best  # many numbers hold the dead
    if not fewer_hurt and (_is_given(measure, own.best, drafts) or not _is_whole(above)):
        return own
    if told > own.best:
        best = number if told > 1 else None
    elif any(d.group is not None and d.group.head is d.trigger for d in above):
        best = None  # "triple shooting": the words for what happened count less surely than a report does
    else:
        best = _fewer(measure, told, drafts, headline)
        best = best if best is not None and (number is not None or own.best - best == 1) else None
    if best is None or best == own.best:
        return own
    low = None if own.low is None else min(own.low, best)
    high = None if own.high is None else max(own.high, best)
    return replace(own, low=low, best=best, high=high, inferred=FROM)


def _holds_the_dead(number: Figure, above: Mapping[str, Figure], own: Mapping[str, Figure]) -> bool:
    """ "Two people hurt", over a report of one who died and one who was hurt: an early title counts them alike."""
    killed, injured = own.get("killed"), own.get("injured")
    if "killed" in above or killed is None or injured is None or not killed.best or not injured.best:
        return False
    return number.best == killed.best + injured.best


def _is_whole(above: Sequence[Draft]) -> bool:
    """Whether a headline counts all: not "children dead", nor "a boy dead, six shot", of whom he may be one."""
    groups = [(d.inclusive, d.group) for d in above if d.group is not None]
    return not any(g.nature == "plural" or (inclusive and (g.best or 0) > 1) for inclusive, g in groups)


def _fewer(measure: str, told: int, drafts: Sequence[Draft], headline: Headline) -> int | None:
    """The number of a headline that is lower than what the report comes to; None where it does not speak of all.

    One who killed others and died is told of by many headlines with the others alone. Who is said to have been shot,
    with nothing said of how they fared ("doctor shot, suspect found dead"), may have died since.
    """
    shot = {id(d.person) for d in headline.drafts if d.claim.measure == "injured" and _is_left_open(d)}
    if measure == "killed" and shot and told + len(shot) >= _named(measure, drafts) > told:
        return None
    above = [d for d in headline.drafts if d.claim.measure == measure]
    if told == 1 and any(has_just_died(d.trigger) for d in above) and _named(measure, drafts) > 1:
        return None  # "mother hurt in shooting has died" tells of one more
    if told == 1 and any(d.person is not None and d.person.order in ONE_MORE for d in above):
        return None  # "second man dies", "another pupil dies"
    if told == 1 and any(
        d.person is not None and d.person.order == "second" for d in drafts if d.claim.measure == measure
    ):
        return None  # "girl shot", above a report of "a second victim"
    if told == 1 and _SUICIDE in headline.words.lower() and not any(d.reflexive for d in above):
        return None
    named = [d for d in drafts if d.claim.measure == measure and d.person is not None and d.person.name]
    if told == 1 and any(is_told_beside(d.trigger) for d in named):
        return None  # "Karl Lind, 15, was also killed"
    number = told + (max(_doers(measure, drafts) - _doers(measure, above), 0) if measure == "killed" else 0)
    return number if max(_named_at_once(measure, drafts), _listed(measure, drafts)) <= number else None


def _with_those_who_died(figures: dict[str, Figure], told: Figure | None, drafts: Sequence[Draft]) -> dict[str, Figure]:
    """The figures, with those dead who are only said to have been shot, where the headline says that they died."""
    killed, injured = figures.get("killed"), figures.get("injured")
    dead = killed.best or 0 if killed is not None else 0
    more = (told.best or 0) - dead if told is not None else 0
    counted = injured.claims if injured is not None else ()
    open_shots = [d for d in drafts if d.claim.measure == "injured" and _is_left_open(d) and d.claim.id in counted]
    shot = {id(d.person) for d in open_shots}
    if injured is None or not 0 < more <= min(len(shot), injured.best or 0):
        return figures
    claims = [d.claim.id for d in open_shots]
    behind = tuple(dict.fromkeys([*(killed.claims if killed is not None else ()), *claims]))
    low = killed.low if killed is not None else 0
    died = Figure(low=low, best=dead + more, high=dead + more, claims=behind, agreement="single", inferred=FROM)
    left = (injured.best or 0) - more
    hurt = replace(injured, low=max((injured.low or 0) - more, 0), best=left, inferred=FROM)
    return figures | {"killed": died, "injured": hurt}


def _is_left_open(draft: Draft) -> bool:
    """Whether what became of the one who was shot is nowhere said."""
    return draft.open and draft.person is not None and draft.person.outcomes == {"open"}


def _is_of_several(draft: Draft) -> bool:
    """ "Two dead after shootings in the east": a headline that tells of several happenings."""
    crimes = word_set("background.toml", "crimes")
    nouns = (t for t in draft.trigger.sentence.tokens if t.lower.endswith("s"))
    return any(t.lower.removesuffix("s") in crimes or t.lemma.lower() == "incident" for t in nouns)


def _is_given(measure: str, best: int, drafts: Sequence[Draft]) -> bool:
    """Whether a number, and not a word such as "several" or "triple", stands for as many as there are said to be."""
    told = [d for d in drafts if d.claim.measure == measure and d.group is not None]
    groups = [d.group for d in told if d.group is not None and d.group.head is not d.trigger]
    exact = [g for g in groups if g.nature == "number" and not (g.quantity is not None and g.quantity.vague)]
    return any(g.best == best for g in exact) or best in _sums(told)


def _sums(drafts: Sequence[Draft]) -> set[int]:
    """What those whom one word tells side by side come to: "killed six guests, a cook and himself"."""
    sums: dict[int, list[int]] = {}
    for draft in drafts:
        if draft.group is not None:
            sums.setdefault(draft.siblings, []).append(draft.group.best or 0)
    return {sum(numbers) for numbers in sums.values() if len(numbers) > 1 and max(numbers) > 1 and min(numbers) > 0}


def _named(measure: str, drafts: Sequence[Draft]) -> int:
    """How many different people by name a report tells it of."""
    people = {id(d.person): d.person for d in drafts if d.claim.measure == measure and d.person is not None}
    return sum(person.name is not None for person in people.values())


def _named_at_once(measure: str, drafts: Sequence[Draft]) -> int:
    """The most of whom one sentence tells it by name: those of other sentences may be of another happening."""
    named: dict[int, set[str]] = {}
    for draft in drafts:
        if draft.claim.measure == measure and draft.person is not None and draft.person.name is not None:
            named.setdefault(draft.trigger.sentence.index, set()).add(draft.person.name)
    return max(map(len, named.values()), default=0)


def _listed(measure: str, drafts: Sequence[Draft]) -> int:
    """The most of whom one word tells side by side, who are surely not one: "shot his nephew and her brother"."""
    told = [d for d in drafts if d.claim.measure == measure and d.person is not None]
    return max((len({id(one.person), *_beside(one, told)}) for one in told), default=0)


def _beside(draft: Draft, drafts: Sequence[Draft]) -> set[int]:
    """The people coordinated with the one whom a claim is about."""
    near = ((d, d.group) for d in drafts if d.siblings == draft.siblings and d is not draft)
    head = draft.group.head if draft.group is not None else draft.trigger
    return {id(d.person) for d, group in near if group is not None and in_one_list(head, group.head)}


def _doers(measure: str, drafts: Sequence[Draft]) -> int:
    """How many who did it are among them."""
    return len({id(d.person) for d in drafts if d.claim.measure == measure and (d.reflexive or is_doer(d))})
