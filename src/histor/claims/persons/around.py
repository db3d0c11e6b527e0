"""Who was only there, or only saw or heard of it: "her baby sat in the back seat", "an aunt of a 9-year-old".

Words in `around.toml`. A report gives the ages of these as it gives those of victims and suspects, but nothing says
that they did it or that it was done to them.
"""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.persons.known import Known
from histor.claims.syntax import case_of, child, children, is_passive
from histor.language.analysis import Token

WORDS = "around.toml"
SUBJECTS = ("nsubj", "nsubj:pass")


def is_only_around(known: Known) -> bool:
    """Whether every mention of somebody whom no claim is about tells only of one who was there, saw it or is kin."""
    if known.outcomes or known.doer or known.accused:
        return False
    if known.nouns & word_set("persons.toml", "harmed_nouns"):
        return False
    told = [_first(m.head) for m in known.mentions if not m.is_pronoun]
    return bool(told) and all(_is_around(head) for head in told)


def _first(head: Token) -> Token:
    """The first of a list, and whom an apposition tells of: "another child, an 8-year-old"."""
    while not head.is_root and head.head.pos in ("NOUN", "PROPN", "NUM", "ADJ", "PRON"):
        if head.dep not in ("conj", "appos") and not (head.dep == "amod" and head.lower == "old"):
            break
        head = head.head
    return head


def _is_around(head: Token) -> bool:
    if any(c.tag in ("VBN", "VBD") for c in children(head, "acl", "acl:relcl")):
        return False  # "a 19-year-old hit in the knee"
    clauses = ((child(c, "nsubj"), c) for c in children(head, "acl:relcl"))
    if any(who is not None and who.lower == "who" and _is_there(who, clause) for who, clause in clauses):
        return True  # "police are talking to a 15-year-old who was at the house"
    above, dep = head.head, head.dep
    named = head.pos == "PROPN"  # "the mother of Karl Lind" may be that of the victim
    if dep == "nmod:poss":
        return not named and _is(above, "belongings")
    if dep in ("nmod", "obl") and case_of(head) in ("of", "for"):
        return not named and (_is(above, "belongings") or (case_of(head) == "of" and _is(above, "kin")))
    if dep in SUBJECTS:
        return _is_there(head, above) or _only_notices(head, above)
    if dep == "obj":
        return _is_had(above) or (above.tag == "VBG" and _is_left(head))
    if dep in ("obl", "obl:agent") and case_of(head) == "by":
        return is_passive(above) and _is(above, "met")
    return dep == "obl" and case_of(head) == "with" and _is_company(above) and not _is_together(head)


def _is_there(head: Token, predicate: Token) -> bool:
    """ "Was in the house", "was asleep", "lives next door"; "there was another child, an 8-year-old, in the car"."""
    if child(predicate, "expl") is not None:
        return True
    if _is(predicate, "staying") and child(predicate, "nsubj") is head:
        return True
    at = [predicate, *children(predicate, "advmod", "obl")] if predicate.lemma.lower() == "be" else [predicate]
    if child(predicate, "cop") is None and predicate.lemma.lower() != "be":
        return False
    return any(_is(t, "there") or (case_of(t) in word_set(WORDS, "in_places") and _is(t, "places")) for t in at)


def _is_company(verb: Token) -> bool:
    """ "Was at home with her son, 4", "was hunting with his cousin, 16"; but "was killed with their son, 17"."""
    if is_passive(verb):
        return False
    return _is(verb, "together") or _is(verb, "there") or _is(verb, "places") or _is(verb, "staying")


def _only_notices(head: Token, verb: Token) -> bool:
    """ "A neighbour heard five shots", "a 37-year-old man called police", "his wife, 41, found the body"."""
    finds = _is(verb, "finding") and any(_is(t, "found") for t in children(verb, "obj"))
    return head.dep == "nsubj" and (finds or _is(verb, "noticing")) and not is_passive(verb)


def _is_had(verb: Token) -> bool:
    """ "Left behind a 2-year-old", "has a 13-year-old"; but "left a 2-year-old dead"."""
    if not _is(verb, "having"):
        return False
    behind = any(c.lower == "behind" for c in verb.children)
    return behind if verb.lemma.lower() == "leave" else child(verb, "xcomp", "ccomp") is None


def _is_left(head: Token) -> bool:
    """ "Leaving a widow, 30", "leaving two sons, 4 and 6"; but "leaving his son, 4, dead"."""
    verb, kin = head.head, word_set("persons.toml", "relatives", "others_kin")
    alone = child(verb, "xcomp", "ccomp") is None and child(head, "nmod:poss", "acl") is None
    return verb.lemma.lower() == "leave" and alone and head.lemma.lower() in kin


def _is_together(head: Token) -> bool:
    """ "Along with her son, 4", "three were hurt, with a 23-year-old hit in the jaw": told of as the others are."""
    tokens, first = head.sentence.tokens, head.sentence.tokens[0].i
    before = next((tokens[c.i - first - 1] for c in children(head, "case") if c.i > first), None)
    set_off = before is not None and before.text == ","
    return set_off or any(c.lower in ("along", "together") for c in (*head.children, *head.head.children))


def _is(token: Token, kind: str) -> bool:
    return token.lemma.lower() in word_set(WORDS, kind) or token.lower in word_set(WORDS, kind)
