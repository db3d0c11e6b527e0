"""The one who killed others and is dead as well: whether a number of dead counts them."""

from __future__ import annotations

from msgspec.structs import replace as changed

from histor.claims.draft import Draft
from histor.claims.lexicon import word_set
from histor.claims.unnumbered import multiple
from histor.incidents.onemore import is_of_another_kind
from histor.incidents.survivors import is_doer
from histor.incidents.totals import Total
from histor.mentions.quantities.nouns import describe
from histor.record import Figure

PUPILS = "education"  # a pupil may have shot pupils


def with_the_doer(figure: Figure, stated: list[Total], drafts: list[Draft]) -> Figure:
    """The figure with the one who killed themselves after killing others, where the number is of those others.

    It is where somebody is said to have killed that many, or where the same sentence tells of both; but not where the
    number holds the doer: "the bodies of her two girls and of the woman were found", "four are dead. ... He shot three
    nurses and then himself", "a shootout killed three. ... Lind was killed, and so were two of the robbers".
    """
    dead = [d for d in drafts if d.claim.measure == "killed" and d.group is not None and d.group.best == 1]
    own = [d for d in dead if d.reflexive or is_doer(d)]
    sentences = {d.trigger.sentence.index for d in own}
    of_best = [t for t in stated if t.best == figure.best]
    counted = {claim for t in of_best for claim in t.claims}
    held = {id(d.person) for d in drafts if d.person is not None and d.claim.id in counted}
    own = [d for d in own if d.claim.id not in counted and id(d.person) not in held]  # "killed three and himself"
    agentive = any(t.agentive for t in of_best)
    groups = [d.group for d in drafts if d.claim.measure == "killed" and d.group is not None]
    but_one = any(g.best == (figure.best or 0) - 1 and g.nature == "number" for g in groups)
    beside = any(t.sentence in sentences and not _is_behind(t, own) for t in of_best) and not but_one
    apart = bool(of_best) and all(_is_of_others(t, own) for t in of_best)
    if not own or figure.best is None or not (agentive or beside or apart) or _are_all(figure.best, own, dead):
        return figure
    raised = figure.best + 1
    high = None if figure.high is None else max(figure.high, raised)
    low = None if figure.low is None else figure.low + 1
    return changed(figure, low=low, best=raised, high=high, claims=(*figure.claims, own[0].claim.id))


def _is_of_others(total: Total, own: list[Draft]) -> bool:
    """Whether a number surely holds none of the doers: "three officers were slain", "a double murder"."""
    if total.trigger.lemma.lower() in word_set("newness.toml", "killings") and multiple(total.trigger):
        return True
    people = [d.person for d in own if d.person is not None]
    met = total.nouns <= word_set("sides.toml", "others") - {"victim"} and not any(p.is_police for p in people)
    met = met or (not any(p.nouns & total.nouns or p.is_police for p in people) and _are_at_work(total.nouns))
    return len(people) == len(own) and (met or all(is_of_another_kind(p, total.nouns) for p in people))


def _are_at_work(nouns: frozenset[str]) -> bool:
    """ "Two bailiffs", "three officers": called so by what they do there, which who attacks them does not."""
    told = [describe(noun) for noun in nouns]
    return bool(told) and all(n and (n.occupation not in (None, PUPILS) or n.status == "police") for n in told)


def _are_all(number: int, own: list[Draft], dead: list[Draft]) -> bool:
    """Whether those who are told of one by one, several doers among them, are just as many as the number."""
    people, doers = ({id(d.person) for d in part if d.person is not None} for part in (dead, own))
    return len(people) == number and len(doers) > 1 and not any(d.reflexive for d in own)


def _is_behind(total: Total, own: list[Draft]) -> bool:
    """ "Shot two nurses before turning a rifle on himself, leaving all three dead": it holds the doer."""
    here = [d.trigger.i for d in own if d.trigger.sentence is total.trigger.sentence]
    return bool(here) and total.trigger.i > max(here)
