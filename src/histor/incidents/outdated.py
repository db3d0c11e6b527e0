"""Numbers that were given first and that the report tells of as such: "early reports put the dead at nine".

Where the same report gives another number of the same measure as its own or as what is now known, the first one is not
in the figure's range: it stays behind it, as revised.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec.structs import replace as changed

from histor.claims.draft import Draft
from histor.claims.outdated import is_only_said_before, is_outdated
from histor.record import Claim, Figure, Measure

PRONOUNS = ("he", "she", "it", "they")


def split(drafts: Iterable[Draft], voice: Callable[[Claim], str] | None = None) -> tuple[list[Draft], list[Draft]]:
    """The drafts that stand, and the counts of before whose place others of the same measure and unit have taken.

    What the army "had said" is only of before where the army, or nobody by name, gives another number now.
    """
    drafts = list(drafts)
    before = [d for d in drafts if _counts(d) and is_outdated(d.trigger)]
    triggers = {d.trigger.i for d in before}
    standing = [d for d in drafts if (_counts(d) or _is_none(d)) and not _adds(d) and d.trigger.i not in triggers]
    now = {_kind(d) for d in standing}
    outdated = [d for d in before if _kind(d) in now and not _may_be_held_to(d, standing, voice)]
    gone = {id(d) for d in outdated}
    return [d for d in drafts if id(d) not in gone], outdated


def _may_be_held_to(draft: Draft, standing: list[Draft], voice: Callable[[Claim], str] | None) -> bool:
    """Whether a number was said before by one who gives no other now, while somebody else does."""
    if voice is None or not is_only_said_before(draft.trigger):
        return False
    whose = voice(draft.claim)
    others = {voice(d.claim) for d in standing if _kind(d) == _kind(draft)}
    return whose not in ("", *PRONOUNS) and whose not in others and "" not in others


def with_outdated(figure: Figure, name: str, outdated: list[Draft]) -> Figure:
    """The figure of a measure with the claims of before behind it, as revised where their number is another.

    `name`: the measure, or measure and unit as in "damaged/building".
    """
    measure, _, unit = name.partition("/")
    unit = unit or figure.unit
    of_measure = [d for d in outdated if d.claim.measure == measure and unit in ("", _kind(d)[1])]
    if not of_measure:
        return figure
    claims = tuple(dict.fromkeys((*figure.claims, *(d.claim.id for d in of_measure))))
    same = all(d.group is not None and d.group.best == figure.best for d in of_measure)
    as_before = same or figure.agreement == "contested"
    return changed(figure, claims=claims, agreement=figure.agreement if as_before else "revised")


def _counts(draft: Draft) -> bool:
    group = draft.group
    return group is not None and group.nature == "number" and bool(group.best) and not group.part


def _is_none(draft: Draft) -> bool:
    """ "Nobody was hurt": a number as well, in place of one given before."""
    return draft.group is not None and draft.group.high == 0 and draft.voiced


def _adds(draft: Draft) -> bool:
    """ "Two others": no number of all."""
    group = draft.group
    return group is not None and group.quantity is not None and group.quantity.increment


def _kind(draft: Draft) -> tuple[Measure | None, str]:
    return draft.claim.measure, draft.group.unit if draft.group is not None else ""
