"""How sure a claim is: polarity and certainty from the words that govern it.

Modals, negation, adverbs, conditions and governing verbs are looked for at the claim's verb and, upwards, at the
clauses that it depends on; the statement that the claim stands in adds its stance, and the hedges of the document
whose scope holds the claim add theirs. Each is a sign, and the signs are also the explanation of what they add up to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from histor.claims.cutoff import is_a_lack
from histor.claims.falsehood import verdict
from histor.claims.hungsubjects import is_description
from histor.claims.imagined import imagined, mark_of
from histor.claims.modality import Sign, own, own_modals, words
from histor.claims.nobody import nobody_did
from histor.claims.plans import is_headline_plan, is_infinitive
from histor.claims.presupposed import (
    answers_a_question,
    is_asked_after,
    is_taken_for_known,
    is_the_ground,
    is_told_beside,
)
from histor.claims.supposed import is_condition, is_deplored, is_supposed
from histor.claims.syntax import ancestors, case_of, children
from histor.language.analysis import Token
from histor.record import Certainty, Hedge, Polarity, Statement

ORDER: tuple[Certainty, ...] = ("stated", "hedged", "alleged", "planned", "hypothetical")
# What a hedge makes of a claim in its scope. The finer doubts (appearance, possibility, belief, hearsay) are read from
# the claim's own tree below: their clauses also hold what nobody doubts.
BY_HEDGE: dict[str, Certainty] = {"unverified": "alleged", "fiction": "hypothetical"}
BY_STANCE: dict[str, Certainty] = {"alleges": "alleged", "estimates": "hedged", "vows": "planned"}
CAUSED = ("obj", "obl")
NO_TOOLS = ("abstract", "event")
GOVERNED = ("xcomp", "ccomp", "advcl", "acl", "obj", "obl", "nmod", "csubj", "advmod")


def polarity(token: Token, verb: Token, statement: Statement | None, hedges: Sequence[Hedge] = ()) -> Polarity:
    """`denied` where the claim's own words are negated ("was not killed"), or its statement or a hedge denies them."""
    return "denied" if next(denials(token, verb, statement, hedges), None) is not None else "affirmed"


def denials(token: Token, verb: Token, statement: Statement | None, hedges: Sequence[Hedge] = ()) -> Iterator[Sign]:
    """What denies a claim."""
    if statement is not None and statement.stance == "denies":
        yield Sign("denied", "the statement denies", _cue(statement))
    for hedge in _over(token, hedges):
        if hedge.kind == "contrary":
            yield Sign("denied", "a hedge reverses it", hedge.span.text)
    if verdict(token) == "false":
        yield Sign("denied", "the sentence calls it untrue", token.text)
    for word in {token.i: token, verb.i: verb}.values():
        for c in word.children:
            negated = c.dep in ("advmod", "det", "cc:preconj", "discourse") and c.lower in words("negations")
            joined = (c.dep in ("mark", "case") and c.lower == "without") or (c.dep == "cc" and c.lower == "nor")
            if ((negated and not is_deplored(word)) or joined) and not is_a_lack(word):
                yield Sign("denied", "negated", f"{c.text} … {word.text}")
    if (nobody := nobody_did(verb)) is not None and not is_a_lack(verb):
        yield Sign("denied", "nobody did it", nobody)
    governor = verb.head
    if (
        not verb.is_root
        and not _is_left_open(statement)
        and verb.dep in ("xcomp", "ccomp", "obj")
        and governor.lemma.lower() in ("deny", "fail", "refuse")
    ):
        yield Sign("denied", "under a verb of denying", governor.text)


def _cue(statement: Statement) -> str:
    return statement.cue.text if statement.cue is not None else statement.stance


def _is_left_open(statement: Statement | None) -> bool:
    """ "neither confirmed nor denied that", "refused to confirm that"; who does not say why or how doubts nothing."""
    if statement is None or statement.stance != "declines" or statement.cue is None:
        return False
    return statement.cue.text.lower().split()[-1] in words("confirmations")


def _unsaid(statement: Statement) -> Sign | None:
    """What a statement that says nothing of it leaves of a claim: no more than somebody's word, or nothing at all."""
    if _is_said_by_nobody(statement):
        return Sign("hypothetical", "nobody has said it", _cue(statement))
    return Sign("alleged", "neither confirmed nor denied", _cue(statement)) if _is_left_open(statement) else None


def _is_said_by_nobody(statement: Statement) -> bool:
    """ "No group has said that it attacked the base"; what nobody "has claimed responsibility for" has come about."""
    source = statement.source.text.lower().split() if statement.source is not None else []
    owning_up = any(word in words("owning_up") for word in _cue(statement).lower().split())
    return statement.stance == "declines" and bool(source) and source[0] in words("sayers_none") and not owning_up


def _over(token: Token, hedges: Sequence[Hedge]) -> Iterator[Hedge]:
    """The hedges that bear on a word."""
    return (hedge for hedge in hedges if hedge.scope.start <= token.start < hedge.scope.end)


def least_sure(found: Iterable[Sign]) -> Certainty:
    """The certainty that signs add up to."""
    return ORDER[max((ORDER.index(sign.level) for sign in found), default=0)]


def signs(token: Token, verb: Token, statement: Statement | None, hedges: Sequence[Hedge] = ()) -> Iterator[Sign]:
    """What makes a claim less than stated."""
    if verdict(token) == "false":
        yield from own(verb)  # what is called untrue is denied, and not also planned or alleged
        return
    yield from own(verb)
    if is_headline_plan(verb):
        yield Sign("planned", "a headline's infinitive", verb.text)
    if statement is not None and (open_left := _unsaid(statement)) is not None:
        yield open_left
        return
    if verdict(token) == "less":
        yield Sign("hedged", "the sentence says that it is told too high", token.text)
    for hedge in _over(token, hedges):
        if hedge.kind in BY_HEDGE:
            yield Sign(BY_HEDGE[hedge.kind], f"in the scope of a hedge ({hedge.kind})", hedge.span.text)
    if token is not verb:
        yield from own(token)
    yield from _above(verb)
    if statement is not None and (level := _level(statement)) and not is_taken_for_known(verb):
        at = statement.cue.start if statement.cue is not None and level != "alleged" else None
        if at is not None and (is_told_beside(verb, at) or answers_a_question(verb, at)):
            return
        yield Sign(level, f"the statement {statement.stance}", _cue(statement))


def _level(statement: Statement) -> Certainty | None:
    """How sure a statement leaves what it says; who "puts the toll at 17" gives that number outright."""
    cue = statement.cue.text.lower().split() if statement.cue is not None else []
    outright = bool(cue) and cue[0] in words("figures_given")
    known = statement.stance == "estimates" and statement.distance == "accepts"  # "the crew knew that", "he saw that"
    return None if outright or known else BY_STANCE.get(statement.stance)


def _above(verb: Token) -> Iterator[Sign]:
    """What the clauses say that the claim's own depends on."""
    below = verb
    for governor in ancestors(verb, 5):
        known = below is verb and is_taken_for_known(verb)
        if known or is_asked_after(below) or is_the_ground(below):
            break
        if below.pos == "NOUN" and below.dep in CAUSED and governor.lemma.lower() in words("causing"):
            yield from own_modals(governor)  # "an assault would cause many deaths"
        if below.dep in GOVERNED:
            yield from _governed(below, governor)
        elif below.dep == "nsubj" and any(c.dep == "expl" for c in governor.children):
            # "there would have been a hundred dead"
            yield from (sign for sign in own_modals(governor) if sign.level == "hypothetical")
        elif below.dep == "conj" and governor.pos == "VERB" and not _has_own_auxiliary(below):
            found = list(own_modals(governor))
            yield from found
            if found and found[-1].level == "hedged" and any(map(is_condition, governor.children)):
                # "had it flown lower, it could have hit the house and killed them"
                yield Sign("hypothetical", "under a condition", governor.text)
        if is_supposed(below, governor):
            yield Sign("hypothetical", "under a condition", governor.text)
        going = governor.lemma.lower() == "go" and below.tag == "VBG"  # "went around killing"
        if (
            below.dep in ("parataxis", "acl:relcl", "root", "advcl") or (below is not verb and _is_participle(below))
        ) and not going:
            break  # what governs an adverbial or relative clause says nothing of its truth
        below = governor


def _is_participle(clause: Token) -> bool:
    """ "Ordered the arrest of two men seen in the raid"."""
    behind = clause.dep in ("acl", "amod") and clause.i > clause.head.i
    return behind and clause.tag in ("VBN", "JJ") and bool(children(clause, "obl"))


def _has_own_auxiliary(verb: Token) -> bool:
    return any(c.dep in ("aux", "nsubj", "nsubj:pass") for c in verb.children)


def _governed(below: Token, governor: Token) -> Iterator[Sign]:
    """What the governor of a clause or nominal says of it."""
    if is_description(governor) and not is_infinitive(below):
        return  # "a man believed to be in his 30s was shot"
    level = _level_under(below, governor)
    if level is not None:
        yield Sign(level, f"governed by {governor.lemma.lower()!r}", f"{governor.text} … {below.text}")
    elif (
        governor.pos == "VERB"
        and below.dep in ("xcomp", "obj", "ccomp")
        and (is_infinitive(below) or (below.tag in ("VB", "VBG") and governor.lemma.lower() in words("letting")))
        and not _settles(below, governor)
    ):
        yield from own(governor)


def _settles(below: Token, governor: Token) -> bool:
    """Whether a governor itself says what it makes of the word below, so that its own auxiliaries do not count."""
    return governor.lemma.lower() in words("alleging_governors") and (
        below.dep != "ccomp" or governor.lemma.lower() in ("allege", "claim", "suspect")
    )


def _is_called_for(below: Token, governor: Token) -> bool:
    """ "Argued for the killing of rivals", "gave their blessing to it", "we may have to kill him": what is to be."""
    lemma = governor.lemma.lower()
    if lemma == "have":
        return is_infinitive(below) and governor.tag in ("VB", "VBP", "VBZ")
    if lemma in ("stop", "end"):
        return below.tag == "VBG" and governor.tag == "VB" and not children(governor, "nsubj")
    if below.dep != "obl":
        return False
    given = case_of(below) in ("to", "for") and any(
        o.lemma.lower() in words("planning_nouns") for o in children(governor, "obj")
    )
    return given or (lemma in words("arguing") and case_of(below) == "for")


def _level_under(below: Token, governor: Token) -> Certainty | None:
    lemma = governor.lemma.lower()
    if governor.pos in ("VERB", "ADJ", "AUX"):
        return imagined(below, governor) or _level_under_verb(below, governor)
    if governor.pos == "NOUN" and below.dep in ("nmod", "acl"):
        if lemma in words("doubting_nouns") and mark_of(below) == "that":
            return "hedged"
        if lemma in words("planning_nouns"):
            return "planned"
        if lemma in words("alleging_nouns"):
            return "alleged"
    return None


def _came_about(governor: Token) -> bool:
    """ "Officers were able to arrest him": they did; not "may be able to", nor "the gas was able to kill"."""
    past = any(c.dep == "cop" and c.lower in ("was", "were") for c in governor.children)
    if governor.lemma.lower() != "able" or not past or any(c.dep == "aux" for c in governor.children):
        return False
    if any(c.lower in ("not", "n't", "never", "hardly", "if") for c in governor.children):
        return False
    return any(t.kind in ("person", "organization") or t.pos in ("PRON", "PROPN") for t in children(governor, "nsubj"))


def _was_used(verb: Token) -> bool:
    """ "The gun used to kill two men", "he used a hammer to kill her": what was done with it, and no plan.

    "He used to kill pigs" tells of a habit, "drones are used to" of what they are for, "could be used to" of neither.
    """
    if verb.lemma.lower() != "use" or verb.tag not in ("VBN", "VBD"):
        return False
    auxiliaries = children(verb, "aux", "aux:pass")
    if any(c.tag in ("MD", "VBZ", "VBP", "VB") and c.lemma.lower() != "have" for c in auxiliaries):
        return False
    used = children(verb, "obj") or ([verb.head] if verb.dep in ("acl", "acl:relcl") else children(verb, "nsubj:pass"))
    if any(t.kind in NO_TOOLS for t in used):
        return False  # "used that fact to bludgeon his rivals"
    return verb.tag == "VBN" or bool(used)


def _was_carried_out(noun: Token, governor: Token) -> bool:
    """ "Accused of ordering the murder of two nuns": held for it; "he ordered the murder of two" leaves it open."""
    known = any(c.lower == "the" for c in children(noun, "det")) or bool(children(noun, "nmod:poss"))
    held = any(t.lemma.lower() in words("alleging_governors") for t in ancestors(governor, 2))
    ordered = held and known and governor.lemma.lower() in words("ordering")
    return ordered and noun.lemma.lower() in words("done_when_ordered")


def _level_under_verb(below: Token, governor: Token) -> Certainty | None:
    lemma, infinitive = governor.lemma.lower(), is_infinitive(below)
    if below.dep == "advcl":
        if lemma in words("alleging_governors") and mark_of(below) in ("of", "with"):
            return "alleged"  # "accused them of bombing a farm"
        if _was_used(governor):
            return "alleged" if any(c.lower in words("allegations") for c in governor.children) else None
        return "planned" if infinitive and below.lemma.lower() not in words("discoveries") else None
    wanted = below.dep == "obj" and below.kind != "person" and lemma not in words("naming_governors")
    wanted = wanted and not _was_carried_out(below, governor)
    planned = lemma in words("planning_governors") and (infinitive or wanted) and not _came_about(governor)
    if planned or _is_called_for(below, governor):
        return "planned"
    if _settles(below, governor):
        return "alleged" if case_of(below) in ("", "of", "with", "for", "in") else None
    hedged = lemma in words("hedging_governors") and below.dep in ("xcomp", "ccomp", "csubj")
    return "hedged" if hedged else None
