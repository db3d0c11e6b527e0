"""Verbs of harm and their objects that the tree takes for something else: "shot and killed one and hurt Ida Lind"."""

from __future__ import annotations

from histor.claims.agewords import AGE_HEADS
from histor.claims.lexicon import Sense, lexicon, word_set
from histor.claims.participles import of_kin
from histor.claims.syntax import case_of, child, children, next_token
from histor.claims.triggers import Trigger
from histor.language.analysis import Token

PAST = ("VBN", "VBD")
SHOT_AND = ("shot", "and")
LEAST_BEFORE_TELLER = 4  # "According to coroner,"
AGE = 3  # words of an age between commas


def is_object_of_another(token: Token, trigger: Trigger) -> bool:
    """ "Killed a clerk and wounded Ida Lind": a name behind a verb that the tree hangs on it, or on the clerk."""
    if _is_of_another_noun(token, trigger):
        return True
    if token.dep not in ("conj", "obj") or token.pos != "PROPN" or trigger.sense.frame not in ("object", "resultative"):
        return False
    if token.dep == "obj" and children(token.head, "obj")[0] is token:
        return False
    verb = _right_before(token)
    return verb is not None and verb is not trigger.verb and verb.lemma.lower() in lexicon().verbs


def _is_of_another_noun(token: Token, trigger: Trigger) -> bool:
    """ "The murder of a clerk and the shootings of two guards and Ida Lind": she is of those shot."""
    if trigger.sense.frame != "of" or token.dep != "conj":
        return False
    tokens, at = token.sentence.tokens, token.sentence.tokens[0].i
    nouns = lexicon().nouns
    between = (k for k in range(token.head.i + 1 - at, token.i - at - 1) if tokens[k + 1].lower == "of")
    return any(tokens[k].pos == "NOUN" and tokens[k].lemma.lower() in nouns for k in between)


def has_another_fate(token: Token, trigger: Trigger) -> bool:
    """ "Left four guests hurt and one guest dead": the dead are those behind the ones who were hurt.

    In "left three in hospital and two in custody" the two are none of the hurt.
    """
    if trigger.sense.frame == "cared" and token.i > trigger.token.i:
        behind = next_token(token)
        held = next_token(behind) if behind is not None and behind.lower in ("in", "behind") else None
        return held is not None and held.lemma.lower() in _places_kept()
    if trigger.sense.frame not in ("state", "resultative") or token.i > trigger.token.i:
        return False
    told = [c for c in children(token, "acl", "amod") if token.i < c.i < trigger.token.i]
    senses = [(c, s) for c in told for s in (*_senses(c), *lexicon().states.get(c.lower, ()))]
    hurt = [c for c, sense in senses if sense.measure != trigger.sense.measure]
    others = [*children(token, "conj"), *children(trigger.token, "nsubj")]
    return any(c.i < other.i < trigger.token.i for c in hurt for other in others)


def _places_kept() -> frozenset[str]:
    """Where the arrested are: "in custody", "behind bars"."""
    return word_set("custody.toml", "places", "places_behind")


def _senses(verb: Token) -> tuple[Sense, ...]:
    return tuple(lexicon().verbs.get(verb.lemma.lower(), ())) if verb.tag in PAST else ()


def is_named_teller(token: Token) -> bool:
    """ "According to the coroner, Ivo Grimm, Max Orn, 21, was killed": the tree takes both names for one list."""
    tokens, at = token.sentence.tokens, token.i - token.sentence.tokens[0].i
    if case_of(token) == "according":
        return True
    if token.pos != "PROPN" or at < LEAST_BEFORE_TELLER or tokens[at - 1].text != "," or not children(token, "conj"):
        return False
    office = tokens[at - 2]
    return case_of(office) == "according" and office.kind == "person" and office.ent != "person"


def _right_before(noun: Token) -> Token | None:
    """The participle or past verb right before a nominal, in the same list or hung on it."""
    parts = (c for c in children(noun, "compound", "flat", "nummod", "amod") if c.tag not in PAST)
    own = (t for c in parts for t in c.subtree())
    first = min((t.i for t in (noun, *own)), default=noun.i)
    beside = [*children(noun, "amod"), *children(noun.head, "conj")]
    return next((c for c in beside if c.i == first - 1 and c.tag in PAST), None)


def noun_behind(verb: Token) -> list[Token]:
    """The noun that a participle stands before, or of a verb that the tree takes for one more of a list its object.

    "The wounded clerk"; "killed two clerks and wounded 14 others"; "named the boy shot and killed in Lunt".
    """
    if found := _right_before_shot(verb):
        return found
    if (someone := of_kin(verb)) is not None:
        return [someone]
    if verb.dep == "amod":
        whose = child(verb.head, "nmod:poss")
        own = whose is not None and whose.i == verb.i + 1 and whose.pos == "NOUN"
        return [whose] if whose is not None and own else [verb.head]  # "the murdered clerk's brother"
    if verb.dep != "conj" or verb.tag not in PAST or verb.head.dep != "obj" or child(verb, "obj") is not None:
        return []
    return [c for c in children(verb.head, "conj") if _right_before(c) is verb]


def qualified_by(state: Token) -> list[Token]:
    """Whom an adjective stands with: what it stands before, or behind it where the tree hangs it on one more of a list.

    "Left his brother, 22, dead and seven others wounded"; "news of a boy shot dead", with a noun "shot".
    """
    noun = state.head
    joined = child(noun, "cc")
    if noun.dep == "conj" and joined is not None and state.i + 1 == joined.i:
        return [noun.head]
    if noun.lower == "shot" and noun.i == state.i - 1 and (found := _person_before(noun)) is not None:
        return [found]
    return [noun]


def _right_before_shot(verb: Token) -> list[Token]:
    """ "The woman shot and killed in Lunt", whatever the tree takes "shot" for."""
    if verb.tag not in PAST or child(verb, "obj", "nsubj", "nsubj:pass", "aux:pass", "aux") is not None:
        return []
    tokens = verb.sentence.tokens
    at = verb.i - tokens[0].i
    if at < len(SHOT_AND) + 1 or tuple(t.lower for t in tokens[at - len(SHOT_AND) : at]) != SHOT_AND:
        return []
    shot = tokens[at - len(SHOT_AND)]
    found = _person_before(shot) if child(shot, "obj") is None else None
    return [found] if found is not None else []


def _person_before(token: Token) -> Token | None:
    """The person whose noun, age or name stands right before a word: "a boy shot", "the 17-year-old shot"."""
    tokens = token.sentence.tokens
    at = token.i - tokens[0].i
    before = tokens[at - 1] if at else None
    if before is not None and before.text == "," and at > AGE and tokens[at - 2].pos == "NUM":
        before = tokens[at - AGE - 1]  # "Ida Roth, 30, shot and killed"
    if before is None:
        return None
    name = before.head if before.dep == "flat" else before
    if name.pos == "PRON":
        return None
    return name if name.kind == "person" or name.ent == "person" or name.lower in AGE_HEADS else None


def is_first_of_two(verb: Token) -> bool:
    """ "A baker shot and killed his tenant": active by the object of the verb beside it."""
    return any(c.i == verb.i + 2 and child(c, "obj") is not None for c in children(verb, "conj"))


def shares_its_object(verb: Token) -> bool:
    """ "Two guards shot and badly wounded a boy": active by the object of a verb behind it that has no subject.

    The guards did it, though a headline's "two guards shot" has them shot.
    """
    alone = [c for c in children(verb, "conj") if child(c, "nsubj", "aux:pass") is None]
    active = verb.tag == "VBD" and child(verb, "obj", "aux:pass", "nsubj:pass") is None
    return active and any(child(c, "obj") is not None for c in alone)


def names_beside(verb: Token, last: Token) -> list[Token]:
    """ "Shot a 17-year-old and Piet Lind": a name that the tree takes for one more verb."""
    return [c for c in children(verb, "conj") if c.i > last.i and c.pos == "PROPN" and c.ent == "person"]


def hung_before(head: Token, verb: Token) -> list[Token]:
    """ "A nurse was killed and three cooks and a boy injured": the cooks, whom the tree hangs on the verb before."""
    above = verb.head
    if verb.dep != "conj" or head.dep not in ("nsubj", "nsubj:pass"):
        return []
    first, tokens = head.left_edge().i, verb.sentence.tokens
    found: list[Token] = []
    nouns = [t for t in children(above, "conj", "nsubj", "nsubj:pass") if above.i < t.i < first]
    for noun in reversed(nouns if above.pos in ("VERB", "ADJ") else [above]):  # or hangs itself on the first of them
        if noun.kind != "person":
            continue
        behind = max(t.i for t in noun.subtree() if t.i < first and t.lower not in ("and", ",")) + 1
        between = tokens[behind - tokens[0].i : first - tokens[0].i]
        if not all(t.lower in ("and", ",") for t in between):
            break
        found.insert(0, noun)
        first = noun.left_edge().i
    return found


def right_before(verb: Token) -> list[Token]:
    """ "One was shot dead and two women and a child wounded": the nouns right before a verb without a subject."""
    if verb.dep != "conj" or verb.tag not in PAST or child(verb, "nsubj", "nsubj:pass", "aux", "aux:pass") is not None:
        return []
    above = verb.head
    nouns = [t for t in children(above, "conj") if t.kind == "person" and above.i < t.i < verb.i]
    if above.kind == "person" and above.dep == "conj" and above.head.pos == "VERB":
        nouns = [above]  # the tree may hang the verb on the first of them
    return [t for t in nouns if max(word.i for word in t.subtree() if word.i < verb.i) + 1 == verb.i]
