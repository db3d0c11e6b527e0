"""Whether a claim of harm turns to another happening, by its place, its day and those whom it brings in.

No single sign tells: a report calls one place by its village and its town, and one day by its night and its morning.
So the signs for another happening are counted, and those against are taken off: "on Friday night, a man was shot on
Elm Street. On Saturday, two brothers were killed in the Northgate district" is two, "he drove to Northgate and killed
two" goes on, and a number told before that may hold those of the claim speaks for one.
"""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.draft import Draft, is_real
from histor.claims.event_kinds import happenings
from histor.claims.fresh import brings_in
from histor.claims.harm import HARM, tells_of_dying
from histor.claims.lexicon import word_set
from histor.claims.persons.mention import DEFINITE
from histor.claims.syntax import case_of, children, is_passive, subjects
from histor.incidents.cluster import scattered
from histor.incidents.reopened import is_of_a_trial
from histor.incidents.settings import other_day, other_place
from histor.language.analysis import Token
from histor.mentions.mentions import Mentions

ENOUGH = 2  # signs for another happening, less those against
OPENING = 5  # words in which a place or a time of its own may stand first
APART = 2  # the sign of days that are surely two
FIGHTS = "armed clash"  # of the kinds that happen in many places at once, one that is told of fight by fight
AGAINST = 2  # what speaks against another happening takes off as much as a place that is surely another speaks for it
ONE_MORE = ("another", "second", "third", "other")


def turns_to_another(draft: Draft, drafts: Sequence[Draft], mentions: Mentions) -> bool:
    """Whether a claim tells of somebody new, and more speaks for another happening than for that of some claims."""
    before = [d for d in drafts if d.claim.measure in HARM and d.claim.polarity == "affirmed"]
    if not before or not _tells_of_harm(draft) or not _brings_in_others(draft, before):
        return False
    if any(d.trigger.sentence is draft.trigger.sentence for d in drafts) or _goes_on_with_a_raid(draft, drafts):
        return False
    place, day = other_place(draft, drafts, mentions), other_day(draft, drafts, mentions)
    if day >= APART and _are_named_victims(draft, before):
        return True
    if place is None or (place == 0 and day < APART):
        return False
    return place + day + _words_for(draft, mentions) - _signs_against(draft, before) >= ENOUGH


def _goes_on_with_a_raid(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether one before a claim is of a raid, which may be in many places at once, and it tells of no fight."""
    raids = scattered() - {FIGHTS}
    return draft.claim.event != FIGHTS and any(d.claim.event in raids for d in drafts)


def _tells_of_harm(draft: Draft) -> bool:
    """Whether a claim says that somebody was harmed, and does not go on with what was told or later came of it."""
    claim = draft.claim
    if claim.measure not in HARM or not is_real(claim):
        return False
    if draft.points_back or draft.reflexive or (draft.aftermath and claim.measure != "killed"):
        return False
    return draft.group is not None and draft.group.high != 0


def _brings_in_others(draft: Draft, before: Sequence[Draft]) -> bool:
    """ "Two men", "a girl", "her brother Otto" of whom nothing was told; not "two of her bodyguards"."""
    if draft.group is not None and brings_in(draft):
        of = (t for t in children(draft.group.head, "nmod") if case_of(t) == "of")
        return not any(c.dep == "nmod:poss" or c.lower in DEFINITE for t in of for c in t.children)
    named = draft.person is not None and draft.person.name is not None
    return named and not any(d.person is draft.person for d in before)


def _words_for(draft: Draft, mentions: Mentions) -> int:
    """A place or time that stands first, a deed that is brought in ("in a raid"), and words that add ("also")."""
    tokens = draft.trigger.sentence.tokens
    opening = tokens[:OPENING]
    last = min(opening[-1].end, draft.trigger.start)
    placed, timed = (p.start for p in mentions.places), (t.start for t in mentions.times)
    starts = [start for start in (*placed, *timed) if start is not None]
    first = any(tokens[0].start <= start < last for start in starts)
    words = {t.lower for t in tokens}
    added = (
        "another" in words
        or any(map(_adds, tokens))
        or any(t.lower in word_set("newness.toml", "adding") for t in tokens[:2])
    )
    return first + any(map(_is_a_deed, tokens)) + added


def _are_named_victims(draft: Draft, before: Sequence[Draft]) -> bool:
    """ "Lind was murdered on Monday. On Friday Judge Brandt was gunned down": each by name, and each by a deed."""
    dead = [d for d in before if d.claim.measure == "killed" and is_real(d.claim)]
    told = [draft, *dead]
    named = all(d.person is not None and d.person.name is not None for d in told)
    done = all(d.trigger.pos == "VERB" and not tells_of_dying(d.trigger) for d in told)
    return bool(dead) and named and done and draft.claim.measure == "killed"


def _adds(token: Token) -> bool:
    """ "The rebels also killed two", "also on Friday"; who "was also hurt" may be one more of the same happening."""
    return token.lower == "also" and not is_passive(token.head)


def _is_a_deed(token: Token) -> bool:
    """ "In a raid", "a drive-by shooting": a happening that is brought in."""
    anew = any(c.lower in ("a", "an", "another") for c in token.children)
    return token.tag == "NN" and anew and token.lemma.lower() in happenings()


def _signs_against(draft: Draft, before: Sequence[Draft]) -> int:
    """ "He killed two", "the gunman shot a guard", a number that may hold those harmed, or the same told once more.

    So are a hospital, where the place may be that of care, and who is held for it, who may be known.
    """
    tokens = draft.trigger.sentence.tokens
    verbs = (draft.trigger, draft.fired.verb) if draft.fired is not None else (draft.trigger,)
    doers = word_set("persons.toml", "the_ones") - {"victim", "deceased"}
    known = any(t.lemma.lower() in doers and any(c.lower == "the" for c in t.children) for t in tokens)
    signs = (
        any(t.pos == "PRON" for verb in verbs for t in subjects(verb)),
        known,
        any(_may_hold(d, draft) for d in before),
        any(_may_retell(draft, d) for d in before),
        any(t.lemma.lower() in word_set("nominal.toml", "hospitals") for t in tokens),
        is_of_a_trial(draft),
    )
    return AGAINST * sum(signs) + any(map(tells_of_dying, tokens))


def _may_hold(total: Draft, part: Draft) -> bool:
    """Whether a number told of before may hold those of a claim."""
    if total.group is None or part.group is None or total.claim.measure != part.claim.measure:
        return False
    return (total.group.best or 0) > max(1, part.group.best or 0)


def _may_retell(draft: Draft, other: Draft) -> bool:
    """Whether a claim may tell once more what one before it told: of as many, and nobody known to be somebody else."""
    if other.claim.measure != draft.claim.measure or other.group is None or draft.group is None:
        return False
    if (other.group.best or 0) != (draft.group.best or 0):
        return False
    if any(c.lower in ONE_MORE for c in draft.group.head.children):
        return False
    sexes = {d.person.sex if d.person is not None else None for d in (draft, other)}
    if len(sexes) > 1 and None not in sexes:
        return False
    nouns = {d.group.head.lemma.lower() for d in (draft, other) if d.group is not None}
    anybody = word_set("pronouns.toml", "whoever", "anybody")
    if len(nouns) > 1 and not nouns & anybody:
        return False  # "a driver was shot", "a policeman was shot"
    return any(d.person is None or d.person.name is None for d in (draft, other))
