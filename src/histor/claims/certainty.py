"""How sure a claim is: polarity and certainty from the words that govern it.

Modals, negation, adverbs, conditions and governing verbs are looked for at the claim's verb and, upwards, at the
clauses that it depends on; the statement that the claim stands in adds its stance, and the hedges of the document
whose scope holds the claim add theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from histor.claims.falsehood import verdict
from histor.claims.lexicon import data_file
from histor.claims.syntax import RELATIVE, ancestors, case_of, children
from histor.language.analysis import Token
from histor.record import Certainty, Hedge, Polarity, Statement

ORDER: tuple[Certainty, ...] = ("stated", "hedged", "alleged", "planned", "hypothetical")
# What a hedge makes of a claim in its scope. The finer doubts (appearance, possibility, belief, hearsay) are read from
# the claim's own tree below: their clauses also hold what nobody doubts.
BY_HEDGE: dict[str, Certainty] = {"unverified": "alleged", "fiction": "hypothetical"}
GOVERNED = ("xcomp", "ccomp", "advcl", "acl", "obj", "obl", "nmod", "csubj", "advmod")


def _words(key: str) -> frozenset[str]:
    cached = _CACHE.get(key)
    if cached is None:
        cached = _CACHE[key] = frozenset(data_file("certainty.toml")[key])
    return cached


_CACHE: dict[str, frozenset[str]] = {}


def polarity(token: Token, verb: Token, statement: Statement | None, hedges: Sequence[Hedge] = ()) -> Polarity:
    """`denied` where the claim's own words are negated ("was not killed"), or its statement or a hedge denies them."""
    if statement is not None and statement.stance == "denies":
        return "denied"
    if any(hedge.kind == "contrary" for hedge in _over(token, hedges)) or verdict(token) == "false":
        return "denied"
    for word in {token.i: token, verb.i: verb}.values():
        for c in word.children:
            if c.dep in ("advmod", "det", "cc:preconj", "discourse") and c.lower in _words("negations"):
                return "denied"
            if (c.dep in ("mark", "case") and c.lower == "without") or (c.dep == "cc" and c.lower == "nor"):
                return "denied"
    governor = verb.head
    if (
        not verb.is_root
        and not _is_left_open(statement)
        and verb.dep in ("xcomp", "ccomp", "obj")
        and governor.lemma.lower() in ("deny", "fail", "refuse")
    ):
        return "denied"
    return "affirmed"


def _is_left_open(statement: Statement | None) -> bool:
    """ "neither confirmed nor denied that", "refused to confirm that"; who does not say why or how doubts nothing."""
    if statement is None or statement.stance != "declines" or statement.cue is None:
        return False
    return statement.cue.text.lower().split()[-1] in _words("confirmations")


def _over(token: Token, hedges: Sequence[Hedge]) -> Iterator[Hedge]:
    """The hedges that bear on a word."""
    return (hedge for hedge in hedges if hedge.scope.start <= token.start < hedge.scope.end)


def certainty(token: Token, verb: Token, statement: Statement | None, hedges: Sequence[Hedge] = ()) -> Certainty:
    """The least sure of what modals, adverbs, governors, hedges and the statement's stance say."""
    settled = _settled(token, verb, statement)
    if settled is not None:
        return settled
    found: list[Certainty] = [_own(verb), "hedged" if verdict(token) == "less" else "stated"]
    found.extend(BY_HEDGE[hedge.kind] for hedge in _over(token, hedges) if hedge.kind in BY_HEDGE)
    if token is not verb:
        found.append(_own(token))
    below = verb
    for governor in ancestors(verb, 5):
        if below.dep in GOVERNED:
            found.append(_governed(below, governor))
        elif below.dep == "conj" and governor.pos == "VERB" and not _has_own_auxiliary(below):
            found.append(_own_modals(governor))
            if found[-1] == "hedged" and any(map(_is_condition, governor.children)):
                found.append("hypothetical")  # "had it flown lower, it could have hit the house and killed them"
        if below.dep in ("parataxis", "acl:relcl", "root", "advcl"):
            break  # what governs an adverbial or relative clause says nothing of its truth
        below = governor
    if statement is not None and statement.stance in ("alleges", "estimates"):
        found.append("alleged" if statement.stance == "alleges" else "hedged")
    if statement is not None and statement.stance == "vows":
        found.append("planned")
    return max(found, key=ORDER.index)


def _settled(token: Token, verb: Token, statement: Statement | None) -> Certainty | None:
    """The certainty where one sign decides: what is called untrue is denied, and not also planned or alleged."""
    if verdict(token) == "false":
        return _own(verb)
    if _is_left_open(statement):
        return max(_own(verb), "alleged", key=ORDER.index)  # "refused to confirm that": no more than somebody's word
    return None


def _own(verb: Token) -> Certainty:
    level = _own_modals(verb)
    if level == "stated" and _is_alternative(verb):
        return "hedged"
    if verb.tag == "VBN" and any(
        c.dep == "aux:pass" and c.tag in ("VBZ", "VBP") and c.lemma == "be" for c in verb.children
    ):
        level = "hypothetical" if any(c.lower in RELATIVE for c in verb.children) else level  # "whoever is killed"
    for c in verb.children:
        if c.dep == "parataxis" and any(own.dep.startswith("nsubj") for own in c.children):
            continue  # "..., the agency reported" names who says it
        if c.dep in ("advmod", "amod", "aux", "cop", "parataxis"):
            if c.lower in _words("hedges"):
                level = max(level, "hedged", key=ORDER.index)
            elif c.lower in _words("nearly"):
                level = "hypothetical"
            elif c.lower in _words("allegations"):
                level = max(level, "alleged", key=ORDER.index)
        elif (c.dep == "mark" and c.lower in _words("conditions")) or (level == "hedged" and _is_condition(c)):
            level = "hypothetical"
    return level


def _is_alternative(verb: Token) -> bool:
    """ "Four people were killed or wounded" says of neither how many."""
    others = [verb, *children(verb, "conj")]
    return any(c.dep == "cc" and c.lower == "or" for t in others for c in t.children) and (
        verb.dep == "conj" or len(others) > 1
    )


def _is_condition(clause: Token) -> bool:
    return clause.dep == "advcl" and any(c.dep == "mark" and c.lower in _words("conditions") for c in clause.children)


def _own_modals(verb: Token) -> Certainty:
    for c in children(verb, "aux"):
        if c.lower in _words("hypothetical_modals") and c.tag == "MD":
            return "hypothetical"
        if c.lower in _words("planning_modals") and c.tag == "MD":
            return "planned"
        if c.lower in _words("hedging_modals"):
            return "hedged"
    return "stated"


def _has_own_auxiliary(verb: Token) -> bool:
    return any(c.dep in ("aux", "nsubj", "nsubj:pass") for c in verb.children)


def _is_infinitive(verb: Token) -> bool:
    return verb.tag == "VB" and any(c.dep == "mark" and c.lower == "to" for c in verb.children)


def _mark_of(clause: Token) -> str:
    return next((c.lower for c in clause.children if c.dep in ("mark", "case")), "")


def _governed(below: Token, governor: Token) -> Certainty:
    """What the governor of a clause or nominal says of it."""
    lemma, infinitive = governor.lemma.lower(), _is_infinitive(below)
    if governor.pos in ("VERB", "ADJ", "AUX"):
        if below.dep == "advcl":
            if lemma in _words("alleging_governors") and _mark_of(below) in ("of", "with"):
                return "alleged"  # "accused them of bombing a farm"
            return "planned" if infinitive and below.lemma.lower() not in _words("discoveries") else "stated"
        if lemma in _words("planning_governors") and (infinitive or below.dep == "obj"):
            return "planned"
        if lemma in _words("alleging_governors") and (
            below.dep not in ("ccomp",) or lemma in ("allege", "claim", "suspect")
        ):
            return "alleged" if case_of(below) in ("", "of", "with", "for", "in") else "stated"
        if lemma in _words("hedging_governors") and below.dep in ("xcomp", "ccomp", "csubj"):
            return "hedged"
    elif governor.pos == "NOUN" and below.dep in ("nmod", "acl"):
        if lemma in _words("planning_nouns"):
            return "planned"
        if lemma in _words("alleging_nouns"):
            return "alleged"
    return (
        _own(governor) if governor.pos == "VERB" and below.dep in ("xcomp", "obj", "ccomp") and infinitive else "stated"
    )
