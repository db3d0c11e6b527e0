"""Parts of the body: who bears the one that was hit, and who broke their own.

"A bullet grazed a deputy's arm" tells of the deputy, "a clerk broke her hip", "suffered a broken wrist" of the clerk.
"""

from __future__ import annotations

from collections.abc import Iterator

from histor.claims.kinds import Kinds
from histor.claims.lexicon import PEOPLE, Sense, word_set
from histor.claims.syntax import case_of, child, children, is_brought_in, is_passive, next_token, subjects
from histor.language.analysis import Token

OWN = Sense("injured", "light subject", PEOPLE, listed="contact.toml breaking")
BROKEN = Sense("injured", "light subject", PEOPLE, open=True, listed="contact.toml broken")
CUT = Sense("injured", "object", PEOPLE, listed="contact.toml cutting")
BORNE = Sense("injured", "borne", PEOPLE, open=True, listed="contact.toml marks")
WHIPPED = Sense("injured", "object", PEOPLE, listed="contact.toml firearms")
ON, BY = ("on", "in", "across", "above"), ("by", "with")


def bearers(nominals: list[Token]) -> list[Token]:
    """The nominals, with whose it is for each part of the body: "the clerk's hand", "the cheek of a girl"."""
    return [bearer(t) or t for t in nominals]


def bearer(part: Token) -> Token | None:
    """Whose a part of the body is, by the words; None of all that is none."""
    if not is_part(part):
        return None
    whose = child(part, "nmod:poss") or next((t for t in children(part, "nmod") if case_of(t) == "of"), None)
    return whose if whose is not None and (whose.kind == "person" or whose.ent == "person") else None


def is_part(noun: Token) -> bool:
    """Whether a noun is a part of the body: an arm, the cheek; not the body itself, which may be a dead one."""
    lemma = noun.lemma.lower()
    return noun.pos == "NOUN" and lemma in word_set("contact.toml", "parts") - word_set("nominal.toml", "bodies")


def hurt_in_a_part(verb: Token, *, fired_at: bool) -> Iterator[Sense]:
    """The senses of a verb that tells of a part of the body hurt: "broke her hip", "was cut on the hand".

    Who breaks a bone may do so at play, so that shots or stabs must be told of near it (`fired_at`).
    """
    lemma = verb.lemma.lower()
    if lemma in word_set("contact.toml", "breaking") and has_own_part(verb):
        yield from [OWN] if fired_at else []
    elif lemma in word_set("contact.toml", "bearing") and any(map(is_broken, children(verb, "obj"))):
        yield BROKEN
    elif (
        lemma in word_set("contact.toml", "cutting_verbs")
        and _is_of_people(verb)
        and any(map(_cuts, children(verb, "obl", "obl:agent", "nmod")))
    ):
        yield CUT
    elif lemma == "whip" and _is_by_a_gun(verb):
        yield WHIPPED


def _is_of_people(verb: Token) -> bool:
    """Whether a verb is done to people, as far as its words tell: "hacked a herder", "was cut", not "cut the cake"."""
    return is_passive(verb) or any(t.kind == "person" or t.ent == "person" for t in children(verb, "obj"))


def has_own_part(verb: Token) -> bool:
    """ "Hurt his back", "broke an arm": whether the part that a verb tells of is its subject's."""
    parts = [t for t in children(verb, "obj") if is_part(t)]
    return any(_is_of(t, who) for t in parts for who in subjects(verb)) and not is_passive(verb)


def is_broken(part: Token) -> bool:
    """ "A broken wrist", "a collapsed lung"."""
    told = {c.lower for c in part.children if c.dep == "amod"}
    return is_part(part) and bool(told & word_set("contact.toml", "broken"))


def bears_cuts(noun: Token) -> bool:
    """ "With cuts on her arms": the marks of a hurt, by the part of the body; not "with budget cuts"."""
    if noun.lemma.lower() not in word_set("contact.toml", "marks") or case_of(noun) != "with":
        return False
    return any(is_part(t) for t in children(noun, "nmod", "obl"))


def _is_of(part: Token, who: Token) -> bool:
    """Whether a part may be that of a subject: "her hip", "an arm", and nobody else's ("he broke her jaw")."""
    whose = child(part, "nmod:poss")
    if whose is None:
        return is_brought_in(part) and who.kind == "person"
    if whose.pos != "PRON" or whose.lower == "their":
        return False
    one, other = Kinds.sex(whose), Kinds.sex(who)
    return (who.kind in ("person", "") or who.ent == "person") and (None in (one, other) or one == other)


def _cuts(phrase: Token) -> bool:
    """ "On the hand", "by flying glass", and not "from the team"."""
    case, noun = case_of(phrase), phrase.lemma.lower()
    return (case in ON and is_part(phrase)) or (case in BY and noun in word_set("contact.toml", "cutting"))


def _is_by_a_gun(verb: Token) -> bool:
    """ "Pistol-whipped"."""
    tokens, at = verb.sentence.tokens, verb.i - verb.sentence.tokens[0].i
    before = [t.lower for t in tokens[max(at - 2, 0) : at]]
    after = next_token(verb)
    return bool(set(before) & {"pistol", "gun"}) and (after is None or after.lower != "-")
