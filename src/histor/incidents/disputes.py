"""Disputes: claims of one incident that differ in what they say.

Figures on which the voices differ, a denial of what others assert of the same kind of thing, and words that exclude
each other for what was hit, with what and by whom.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec.structs import replace as changed

from histor.claims.draft import Draft, is_real
from histor.claims.outdated import is_outdated
from histor.claims.toll import update_of
from histor.incidents.comparable import differing
from histor.incidents.contradictions import contradictions
from histor.incidents.listedparts import disputed_sums
from histor.incidents.updates import WIDER
from histor.incidents.whowere import victims
from histor.mentions.mentions import Mentions
from histor.record import Claim, Count, Dispute, Figure

OF_THINGS = ("struck", "damaged", "destroyed")


def disputes(
    drafts: Sequence[Draft], figures: Mapping[str, Figure], voice: Callable[[Claim], str], mentions: Mentions
) -> Iterator[Dispute]:
    """The disputes of one incident, figures first; `voice` tells whose word a claim is."""
    for measure, figure in figures.items():
        if figure.agreement in ("contested", "revised"):
            behind = differing([d for d in drafts if d.claim.id in figure.claims])
            if measure.partition("/")[0] in OF_THINGS and not _numbered(behind):
                continue
            if figure.agreement == "revised" and any(update_of(d.trigger) for d in behind):
                continue  # nobody holds to the number before any more
            told = [d for d in behind if not (_is_one_more(d) or _is_of_the_rest(d, figure))]
            told = [d for d in told if not _is_of_ones_own(d, told, voice)]
            held = [d for d in told if not _is_given_up(d, told, voice)]
            told = held if len(_numbers(held)) > 1 else told
            values = _numbers(told)
            if len(values) > 1:
                yield Dispute(field=measure, claims=tuple(dict.fromkeys(d.claim.id for d in told)), values=values)
        yield from disputed_sums(measure, drafts)
    yield from _denials(drafts, figures)
    yield from _denied_events(drafts, voice)
    yield from victims(drafts, voice)
    yield from contradictions(drafts, voice, mentions)


def apart_in_time(figures: Mapping[str, Figure], drafts: Sequence[Draft]) -> dict[str, Figure]:
    """The figures of what is told as history, where numbers of several times, or of a day and a war, differ from none.

    "In June a missile killed 11. ... More than 11,000 have been killed since the war began."
    """
    return {measure: _of_several(figure, drafts) for measure, figure in figures.items()}


def _of_several(figure: Figure, drafts: Sequence[Draft]) -> Figure:
    behind = [d for d in drafts if d.claim.id in figure.claims and d.claim.count is not None]
    numbers = [n for d in behind if d.claim.count is not None and (n := d.claim.count.best)]
    times = {d.claim.time for d in behind}
    wide = bool(numbers) and max(numbers) >= WIDER * min(numbers)
    apart = figure.agreement in ("contested", "revised") and (len(times) > 1 or wide)
    return changed(figure, agreement="single") if apart else figure


def _numbered(drafts: Sequence[Draft]) -> bool:
    """Whether several claims count with numbers: who tells of one school more disputes no number."""
    return sum(d.claim.count is not None and d.claim.count.span is not None for d in drafts) > 1


def _is_of_the_rest(draft: Draft, figure: Figure) -> bool:
    """ "Six of the dead were minors": some of those whom another number counts."""
    return draft.claim.count is not None and draft.claim.count.part_of in figure.claims


def _is_of_ones_own(draft: Draft, told: Sequence[Draft], voice: Callable[[Claim], str]) -> bool:
    """Whether those whom a number describes are some of those of whom the same voice gives a larger number.

    "Nineteen are dead. ... Two guards, aged 28 and 45, were found dead".
    """
    if len(draft.whom) < 2 or draft.group is None or draft.group.best != len(draft.whom):  # several
        return False
    mine = [d.group for d in told if d is not draft and voice(d.claim) == voice(draft.claim) and d.group is not None]
    return any((group.best or 0) > (draft.group.best or 0) for group in mine)


def _is_given_up(draft: Draft, told: Sequence[Draft], voice: Callable[[Claim], str]) -> bool:
    """Whether a voice gave a number before it gave another: "had spoken of 12 dead"; others differ from the new one."""
    if not is_outdated(draft.trigger):
        return False
    return any(voice(d.claim) == voice(draft.claim) and not is_outdated(d.trigger) for d in told)


def _is_one_more(draft: Draft) -> bool:
    """ "Two were killed. A third died": one beside a number, and no number of its own."""
    return draft.person is not None and draft.person.order is not None and draft.claim.count is not None


def _numbers(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """Each number once, in the words that give it first; numbers that add up in one clause as their sum."""
    by_trigger: dict[int, list[Count]] = {}
    for draft in drafts:
        if draft.claim.count is not None:
            by_trigger.setdefault(draft.siblings, []).append(draft.claim.count)
    found: dict[tuple[int | None, ...], str] = {}
    for counts in by_trigger.values():
        found.setdefault(_ends(counts), _number(counts))
    return tuple(dict.fromkeys(found.values()))


def _ends(counts: list[Count]) -> tuple[int | None, ...]:
    ends = ([c.low for c in counts], [c.best for c in counts], [c.high for c in counts])
    return tuple(None if None in end else sum(n or 0 for n in end) for end in ends)


def _number(counts: list[Count]) -> str:
    if len(counts) == 1 and counts[0].span is not None:
        return counts[0].span.text
    return str(sum(count.best or 0 for count in counts))


def _denials(drafts: Sequence[Draft], figures: Mapping[str, Figure]) -> Iterator[Dispute]:
    """A measure that one voice affirms before another denies it, of the same kind of thing."""
    for measure, figure in figures.items():
        for denial in drafts:
            if denial.claim.polarity != "denied" or denial.claim.measure != measure.partition("/")[0]:
                continue
            affirmed = [d for d in drafts if d.claim.id in figure.claims and _is_denied_by(d, denial)]
            if affirmed:
                both = [*(d.claim for d in affirmed), denial.claim]
                values = tuple(dict.fromkeys(c.evidence.text for c in both))
                yield Dispute(field=f"{measure} denied", claims=tuple(c.id for c in both), values=values)


def _denied_events(drafts: Sequence[Draft], voice: Callable[[Claim], str]) -> Iterator[Dispute]:
    """A happening that one voice affirms and another denies, where nothing is counted: "it had not lost the town"."""
    bare = [d for d in drafts if d.claim.measure is None and d.group is None and d.claim.superlative is None]
    for denial in (d for d in bare if d.claim.polarity == "denied" and voice(d.claim)):
        affirmed = [d for d in drafts if is_real(d.claim) and _affirms(d, denial, voice)]
        if affirmed:
            both = [*(d.claim for d in affirmed), denial.claim]
            values = tuple(dict.fromkeys(c.evidence.text for c in both))
            yield Dispute(field="event denied", claims=tuple(c.id for c in both), values=values)


def _affirms(draft: Draft, denial: Draft, voice: Callable[[Claim], str]) -> bool:
    """Whether a claim says of the same kind of event that it happened, in another's words."""
    same = draft.claim.event == denial.claim.event and draft.claim.polarity == "affirmed"
    counts = draft.claim.measure is not None and draft.claim.measure != "seized"
    return same and not counts and not draft.points_back and voice(draft.claim) != voice(denial.claim)


def _is_denied_by(affirmed: Draft, denial: Draft) -> bool:
    """Whether a denial by another voice, later in the text, may mean what is affirmed.

    That one person was not hurt denies nothing of another: "her mother was not hurt".
    """
    if denial.person is not None and denial.person is not affirmed.person:
        return False
    same_unit = affirmed.group is not None and denial.group is not None and affirmed.group.unit == denial.group.unit
    later = affirmed.claim.evidence.start < denial.claim.evidence.start
    return same_unit and later and affirmed.claim.statement != denial.claim.statement
