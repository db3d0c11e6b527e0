"""Counts that a sentence makes over several happenings: "two men died in four separate shootings"."""

from __future__ import annotations

from histor.claims.draft import Draft
from histor.claims.event_kinds import patterns
from histor.claims.lexicon import lexicon, word_set
from histor.claims.syntax import ancestors, case_of, child, children, subjects
from histor.language.analysis import Token


def sums_up_several(draft: Draft) -> bool:
    """ "Two men died in four separate shootings": what a sentence counts over several happenings is of none of them."""
    if _counts_shot_since(draft) or _is_one_of_a_time(draft):
        return True
    several = word_set("newness.toml", "several")
    happenings = patterns().nouns.keys() | lexicon().nouns.keys()
    tokens = draft.trigger.sentence.tokens
    plurals = (t for t in tokens if (t.tag == "NNS" and t.lemma.lower() in happenings) or _is_gerund(t))
    spread = [noun for noun in plurals if any(c.lower in several for c in noun.children)]
    spread.extend(noun for noun in tokens if _are_crimes(noun, draft))
    return any(_is_in_its_clause(noun, draft.trigger) for noun in spread)


def _are_crimes(noun: Token, draft: Draft) -> bool:
    """ "Two other shootings left three hurt", "nine hurt in stabbings", "six others in attacks": crimes counted."""
    group = draft.group
    if group is None or draft.points_back or (group.best == 1 and not _is_beside_several(noun, draft.trigger)):
        return False
    within = case_of(noun) == "in" or any(c.lower == "in" for c in children(noun, "mark"))
    bare = within and child(noun, "det", "nmod:poss") is None
    if not noun.lower.endswith("s") or noun.lower[:-1] not in word_set("background.toml", "crimes"):
        more = group.best == 1 or (group.quantity is not None and group.quantity.increment)
        return more and bare and noun.tag == "NNS" and noun.lemma.lower() in patterns().nouns
    above = noun.head.lemma.lower() in word_set("newness.toml", "rows") and case_of(noun) == "of"
    spread = any(c.lower in word_set("newness.toml", "spread") or c.dep == "nummod" for c in noun.children)
    return above or spread or bare


def _is_beside_several(noun: Token, trigger: Token) -> bool:
    """ "One was killed and six people were wounded in shootings": the one is told of beside several who are counted."""
    verb = _verb_of(noun, trigger)
    return verb is not None and verb.dep == "conj" and verb.head is trigger and bool(subjects(verb))


def _counts_shot_since(draft: Draft) -> bool:
    """ "28 people were shot and ten killed in the city since Friday": what a city counts of a weekend."""
    group, tokens = draft.group, draft.trigger.sentence.tokens
    if group is None or group.best == 1:
        return False
    if not any(t.lemma.lower() == "shoot" or t.lemma.lower() in word_set("background.toml", "crimes") for t in tokens):
        return False
    days = (t.head for t in tokens if t.lower == "since" and t.dep == "case" and t.head.kind == "time")
    return any(group.share or _is_in_its_clause(day, draft.trigger) for day in days)


def _is_one_of_a_time(draft: Draft) -> bool:
    """ "She was one of nine people killed over the weekend", "among nine shot in a ten-hour stretch"."""
    if draft.group is None or (draft.group.best or 0) < 2:
        return False
    above = [draft.trigger, *ancestors(draft.trigger)]
    one = next((t for t in above if (t.lower == "one" and children(t, "nmod")) or case_of(t) == "among"), None)
    over = word_set("newness.toml", "over_a_time")
    stretches = word_set("background.toml", "stretches")
    for time in one.subtree() if one is not None else ():
        if time.dep not in ("obl", "nmod") or case_of(time) not in over:
            continue
        when = time.kind == "time" and time.lemma.lower() != "age"  # "between the ages of eight and 12"
        if case_of(time) == "across" or when or time.lemma.lower() in stretches:
            return True
    return False


def _is_gerund(noun: Token) -> bool:
    """ "Wounded in shootings across the city", where the tagger sees a verb."""
    return noun.tag == "VBG" and noun.lower.endswith("ings")


def _is_in_its_clause(noun: Token, trigger: Token) -> bool:
    """Whether the verb that governs a noun is that of the claim, one above it or one coordinated with it."""
    verb = _verb_of(noun, trigger)
    if verb is None or verb is trigger or any(t is verb for t in ancestors(trigger)):
        return True
    left = trigger.head if trigger.dep == "xcomp" else None  # "left two dead and four hurt in separate shootings"
    return verb.dep == "conj" and verb.head in (trigger, left)


def _verb_of(noun: Token, trigger: Token) -> Token | None:
    return next((t for t in ancestors(noun) if t.pos in ("VERB", "ADJ") or t is trigger), None)
