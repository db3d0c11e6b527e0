"""Who is said to be whom: "was identified as Lind", "the boy's name is Lind", "believed him to be Karl Lind"."""

from __future__ import annotations

from collections.abc import Iterator

from histor.claims.alias import is_alias
from histor.claims.conjuncts import conjuncts
from histor.claims.lexicon import word_set
from histor.claims.syntax import antecedent, case_of, child, children, is_passive
from histor.language.analysis import Token

Named = tuple[Token, list[Token]]
CLAUSES = ("acl", "acl:relcl")
OBLIQUE = ("obl", "nmod")


def identifying() -> frozenset[str]:
    """The verbs that say who somebody is, by lemma."""
    verbs = ("identifying", "confirming", "giving_names")
    return frozenset().union(*(word_set("persons.toml", kind) for kind in verbs))


def named(word: Token) -> Iterator[Named]:
    """Whom a verb gives which names, or a plural with names behind it: "the victims, Karl Lind and Ida Vogt"."""
    if word.pos == "VERB" and word.lemma.lower() in identifying():
        yield from identified(word)
    elif word.tag == "NNS" and word.pos == "NOUN" and any(c.lower in ("the", "both") for c in word.children):
        first = next((c for c in children(word, "appos") if c.ent == "person" and c.pos == "PROPN"), None)
        names = conjuncts(first) if first is not None else []
        if len(names) > 1 and all(t.ent == "person" for t in names) and _tells_a_side(word):
            yield word, names


def _tells_a_side(noun: Token) -> bool:
    """ "The victims", "the slain guards", "the two suspects", whose names then are of one side."""
    words = {c.lower for c in noun.children if c.dep == "amod"}
    known = word_set("persons.toml", "said_dead", "said_wounded")
    sides = word_set("persons.toml", "harmed_nouns") | word_set("sides.toml", "doers")
    return bool(words & known) or noun.lemma.lower() in sides


def identified(verb: Token) -> Iterator[Named]:
    """Whom a verb such as "identify" gives which names: the nominal, and the names in order."""
    whom = children(verb, "nsubj:pass") or children(verb, "obj", "iobj")
    if not whom:  # "identified the child killed as Karl Lind", where the tree makes the child killed a clause
        whom = [t for c in children(verb, "xcomp", "ccomp") for t in children(c, "nsubj:pass")]
    if not whom and verb.dep not in CLAUSES:
        whom = [t for t in children(verb, "xcomp") if t.pos == "PROPN"]  # "named Lind and Vogt as suspects"
    if not whom and verb.dep in CLAUSES:
        whom = [verb.head]
    names = _as_whom(verb, whom) or _without_as(verb)
    if names is not None and verb.dep in CLAUSES and len(conjuncts(names)) == 1:
        nearer = [c for t in whom for c in children(t, "conj") if t.i < c.i < verb.i]
        whom = nearer[-1:] or whom  # "a man and a woman, later identified as Ida Lind"
    if names is not None and whom and not (is_alias(names) and whom[0].pos == "PROPN"):
        yield antecedent(whom[0]), conjuncts(names)


def _as_whom(verb: Token, whom: list[Token]) -> Token | None:
    """The name behind "as", also where the tree hangs it on a clause: "identified the man who died as Karl Lind"."""
    behind = [*children(verb, *OBLIQUE, "advcl", "xcomp")]
    inner = [c for c in children(verb, "xcomp", "ccomp") if c.tag == "VBN"]
    for clause in (*inner, *(c for w in whom for c in children(w, *CLAUSES))):
        behind += [t for t in clause.subtree() if t.pos == "PROPN" and t.dep in OBLIQUE]
    return next((t for t in behind if case_of(t) == "as" or _is_marked_as(t)), None)


def _is_marked_as(token: Token) -> bool:
    mark = child(token, "mark")
    return mark is not None and mark.lower == "as"


def _without_as(verb: Token) -> Token | None:
    """ "The boy was named Karl Lind", "a third man involved named Karl Lind", "confirmed the baby to be Ida Lind"."""
    lemma, name = verb.lemma.lower(), child(verb, "xcomp")
    if name is None or name.pos != "PROPN":
        return None
    if lemma in word_set("persons.toml", "confirming"):
        return name if child(name, "cop") is not None and child(verb, "obj", "iobj") is not None else None
    given = lemma in word_set("persons.toml", "giving_names") and verb.tag == "VBN"
    return name if given and (is_passive(verb) or verb.dep in CLAUSES) else None


def said_to_be(predicate: Token) -> Iterator[Named]:
    """What a predicate says: "the victim is Karl Lind", "his name was Karl Lind", "Lind is the name of the boy"."""
    subject = child(predicate, "nsubj")
    if subject is None or child(predicate, "case") is not None:
        return
    if subject.lemma.lower() == "name" and predicate.pos == "PROPN":
        yield from ((whose, conjuncts(predicate)) for whose in _whose(subject))
    elif predicate.lemma.lower() == "name" and subject.pos == "PROPN":
        yield from ((whose, conjuncts(subject)) for whose in _whose(predicate))
    elif predicate.ent == "person":
        yield antecedent(subject), conjuncts(predicate)
    elif subject.pos == "PROPN" and subject.ent == "person" and _is_the_one(predicate):
        yield predicate, conjuncts(subject)


def _whose(name: Token) -> list[Token]:
    """The boy of "the boy's name" and of "the name of the boy"."""
    return children(name, "nmod:poss") or [t for t in children(name, "nmod") if case_of(t) == "of"]


def _is_the_one(noun: Token) -> bool:
    """ "Was the victim of the shooting"; but not "of a fraud", nor "a victim"."""
    article = child(noun, "det")
    of = [t for t in children(noun, "nmod") if case_of(t) == "of"]
    told = noun.lemma.lower() in word_set("persons.toml", "the_ones") and article is not None and article.lower == "the"
    return told and all(t.lemma.lower() in word_set("persons.toml", "of_shots") for t in of)
