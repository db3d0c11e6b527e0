"""Those who are in hospital, where no verb brings them there: "a boy is dead and his sister in a hospital"."""

from __future__ import annotations

from histor.claims.harm import HARM
from histor.claims.lexicon import PEOPLE, Lexicon, Sense, word_set
from histor.claims.syntax import case_of, child, children
from histor.language.analysis import Token

STAYING = ("remain", "recover")

CARED = Sense("injured", "cared", PEOPLE, open=True, listed="nominal.toml hospitals")


def carers() -> frozenset[str]:
    """Lemmas of those who heal, and of where they do."""
    words = word_set("natural.toml", "on_duty") | word_set("contact.toml", "carers")
    return words | word_set("nominal.toml", "hospitals")


def is_in_care(
    token: Token, words: Lexicon, *, fired_at: bool = False, raided: bool = False, fire: bool = False
) -> bool:
    """Whether somebody is said to be in a hospital, in a sentence that tells of a hurt as well.

    "At a hospital" may be anybody, so that a hurt must stand with it: "is at Mercy Hospital with serious injuries".
    `fired_at`: the sentences before tell of shots, so that "a third man is in hospital" needs no more; `raided`: they
    tell of a raid, so that "eleven people are in hospital" does not; `fire`: shots are told of there or before, so that
    "it ended with five people in hospital" does not.
    """
    if token.lemma.lower() not in word_set("nominal.toml", "hospitals") or not cared_for(token):
        return False
    if any(t.lemma.lower() in word_set("natural.toml", "on_duty") for t in cared_for(token)):
        return False
    case = case_of(token)
    if case == "at":
        return any(_is_a_hurt(t, words) for t in children(token, "nmod", "obl") if case_of(t) == "with")
    if fired_at and case == "in" and any(_is_one_of_them(t) for t in cared_for(token)):
        return True
    counted = any(child(t, "nummod") is not None or t.pos == "NUM" for t in cared_for(token))
    if (raided or (fire and _is_left(token))) and case == "in" and counted:
        return True
    others = (t for t in token.sentence.tokens if t is not token)
    return case == "in" and any(_tells_of_harm(t, words) for t in others)


def _is_one_of_them(head: Token) -> bool:
    """ "A victim", "the third man", "another", "both": somebody set beside those who were shot, or they."""
    anew = word_set("persons.toml", "anew") | {"both"}
    return head.lemma.lower() == "victim" or any(t.lower in anew for t in (head, *head.children))


def is_for_no_hurt(verb: Token, care: Token, *, harm: bool) -> bool:
    """ "Received treatment" that is for no wound or burn: "treatment for a cough".

    Where it names none, `harm` must be told of near it.
    """
    if care.lemma.lower() != "treatment":
        return False
    if any(c.lower in word_set("natural.toml", "of_the_mind") for c in children(care, "amod", "compound")):
        return True
    told = [t for t in (*children(care, "nmod"), *children(verb, "obl")) if case_of(t) == "for"]
    if harm and not told:
        return False
    return not any(t.lemma.lower() in word_set("nominal.toml", "hurts") for t in told)


def cared_for(token: Token) -> list[Token]:
    """Who is in the hospital: its subject, or the one set beside those of whom another fate is told."""
    if own := children(token, "nsubj"):
        return own if child(token, "cop") is not None or token.dep in ("conj", "root") else []
    above = token.head
    if (brought := _left_there(token)) is not None:
        return brought
    if token.dep == "obl" and above.lemma.lower() in STAYING and child(token, "det") is None:
        return children(above, "nsubj")  # "three men remain in hospital"; who "remained in the hospital" may work there
    if _ends_up(token):
        return children(above, "nsubj")
    gapped = token.dep == "nmod" and above.dep == "conj" and above.head.pos == "ADJ" and above.kind == "person"
    return [above] if gapped else []


def _is_left(token: Token) -> bool:
    """ "Ended with five people in hospital", "five people ended up in hospital"."""
    return _ends_up(token) or _left_there(token) is not None


def _ends_up(token: Token) -> bool:
    """ "Four people ended up in the hospital", "wound up in hospital"."""
    above = token.head
    up = any(c.lower == "up" for c in above.children)
    return token.dep == "obl" and up and above.lower in word_set("nominal.toml", "ending_up")


def _left_there(token: Token) -> list[Token] | None:
    """ "The raid left two nurses in hospital", "the fight ended with him in a clinic": who is brought there."""
    above = token.head
    if token.dep == "nmod" and above.kind == "person" and above.dep in ("obj", "obl"):
        verb, who = above.head, [above]
    else:
        verb, who = above, [t for t in children(above, "obj", "obl") if t.kind == "person" and t.i < token.i]
    ended = all(case_of(t) == "with" for t in who) and verb.lemma.lower() in word_set("nominal.toml", "ending")
    landed = all(t.dep == "obj" for t in who) and verb.lemma.lower() in word_set("nominal.toml", "landing")
    by_somebody = any(t.kind == "person" for t in children(verb, "nsubj"))
    return who if who and (ended or landed) and not by_somebody else None


def _is_a_hurt(token: Token, words: Lexicon) -> bool:
    return token.lemma.lower() in word_set("nominal.toml", "hurts") or token.lemma.lower() in words.nouns


def _tells_of_harm(token: Token, words: Lexicon) -> bool:
    lemma = token.lemma.lower()
    known = (
        words.states.get(token.lower)
        or words.nouns.get(lemma)
        or words.nouns.get(token.lower)
        or (words.verbs.get(lemma) if token.pos == "VERB" else None)
    )
    harm = known is not None and known[0].measure in HARM
    return harm or lemma in word_set("contact.toml", "events")


def is_of_others(verb: Token, noun: Token) -> bool:
    """ "Doctors are fighting for his life", "the party fights for its political life"."""
    if noun.lemma.lower() != "life" or noun.dep != "obl":
        return False
    whose, who = child(noun, "nmod:poss"), children(verb, "nsubj")
    several = any(t.tag in ("NNS", "NNPS") for t in who)
    return child(noun, "amod") is not None or (several and whose is not None and whose.lower != "their")
