"""Small questions about a dependency tree (Universal Dependencies labels)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from histor.claims.alias import named_before
from histor.claims.hungsubjects import described, hung_on_saying
from histor.claims.lexicon import word_set
from histor.language.analysis import Token
from histor.mentions.actors.lexicon import SUFFIXES

SINGULAR_VERBS = frozenset({"was", "is", "has"})
PLURAL_VERBS = frozenset({"were", "are", "have"})
RELATIVE = ("who", "that", "which", "whom")
SELVES = ("himself", "herself", "themselves", "itself")
MOST_TO_SELF = 4  # words from a verb to "himself" behind the next one


def children(token: Token, *deps: str) -> list[Token]:
    """The children with one of these labels, in order."""
    return [child for child in token.children if child.dep in deps]


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of these labels."""
    return next((child for child in token.children if child.dep in deps), None)


def next_token(token: Token) -> Token | None:
    """The token behind one in its sentence, or None at the end."""
    tokens = token.sentence.tokens
    at = token.i - tokens[0].i + 1
    return tokens[at] if at < len(tokens) else None


def is_suffix(token: Token) -> bool:
    """Whether a word is the "Jr." of "Karl Lind, Jr., 21"."""
    return token.lower.rstrip(".") in SUFFIXES


def names_behind(noun: Token) -> list[Token]:
    """The name behind a noun and "named": "a man named Omar Salas"."""
    verb = next_token(noun)
    if noun.pos != "NOUN" or verb is None or verb.lower not in word_set("persons.toml", "naming"):
        return []
    return [c for c in verb.children if c.dep in ("xcomp", "obj", "obl") and c.pos == "PROPN" and c.i > verb.i]


def words_behind(token: Token, most: int) -> tuple[Token, ...]:
    """The tokens behind one in its sentence, so many at most."""
    tokens = token.sentence.tokens
    at = token.i - tokens[0].i + 1
    return tokens[at : at + most]


def case_of(token: Token) -> str:
    """The preposition of a nominal ("" where there is none): its first `case` child's word."""
    marker = child(token, "case")
    return marker.lower if marker is not None else ""


def shared_objects(verb: Token) -> list[Token]:
    """The objects of the verbs that one is coordinated with: "attacked and burned the town".

    "Lost 40 tanks, and infantry attacks" is no attack on the tanks: a verb with its own subject shares none before it.
    "Shot at guards, then turned himself in": of what a verb does to oneself only the one right before has a share.
    """
    others = [*([verb.head] if verb.dep == "conj" else []), *children(verb, "conj")]
    others = [other for other in others if not any(_is_of_later_self(c, verb) for c in children(other, "obj"))]
    found = [c for other in others for c in children(other, "obj")]
    return [c for c in found if c.i > verb.i] if child(verb, "nsubj") is not None else found


def _is_of_later_self(noun: Token, verb: Token) -> bool:
    """ "Himself", behind another verb than the one right behind `verb`: "shot first and saved himself"."""
    between = noun.sentence.tokens[verb.i - noun.sentence.tokens[0].i + 1 : noun.i - noun.sentence.tokens[0].i]
    near = all(t is noun.head or t.dep in ("cc", "advmod", "punct") for t in between)
    return noun.lower in SELVES and not (near and len(between) <= MOST_TO_SELF)


def is_passive(verb: Token) -> bool:
    """True of "was killed", "killed" in "three were shot and killed" (by its own marks only)."""
    deps = {c.dep for c in verb.children}
    return "aux:pass" in deps or ("nsubj:pass" in deps and "obj" not in deps and verb.tag in ("VBN", "VBD"))


def is_active_participle(verb: Token) -> bool:
    """ "Troops likely seized positions": a past tagged as a participle, though it has a subject and an object."""
    return verb.tag == "VBN" and not is_passive(verb) and bool(children(verb, "nsubj")) and bool(children(verb, "obj"))


def is_participle(verb: Token) -> bool:
    """Whether a verb is a past participle; "the man killed on Monday was 30" has none other, whatever its tag."""
    taken_for_past = verb.tag == "VBD" and verb.dep == "acl" and child(verb, "nsubj", "obj") is None
    return verb.tag == "VBN" or taken_for_past


def is_brought_in(noun: Token) -> bool:
    """ "A man": a noun with the article of somebody or something not told of before."""
    return any(c.dep == "det" and c.lower in ("a", "an") for c in noun.children)


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for, or the token itself.

    Right behind a happening it stands for that: "a man hurt in a shooting that killed his brother".
    """
    if (named := named_before(token)) is not None:
        return named
    if token.lower in RELATIVE and token.head.dep == "acl:relcl":
        before = token.sentence.tokens[token.i - token.sentence.tokens[0].i - 1]
        happening = before.lemma.lower() in word_set("newness.toml", "killings", "violent")
        return before if token.lower == "that" and happening and before.i < token.i else qualified(token.head)
    return token


def qualified(clause: Token) -> Token:
    """The noun that a clause qualifies: in "the father of a girl who was shot" the nearer one, whatever the tree."""
    noun = _agreeing(clause)
    if noun.pos == "NUM" and noun.dep == "nmod" and noun.head.lemma.lower() in word_set("persons.toml", "parents"):
        return noun.head  # "a father of two slain in Lund"
    if noun.lemma.lower() not in word_set("persons.toml", "kin"):
        return noun
    whose = [t for t in children(noun, "nmod") if case_of(t) == "of" and noun.i < t.i < clause.i]
    return whose[-1] if whose and (whose[-1].kind == "person" or whose[-1].lower == "old") else noun


def _says_of_some(noun: Token) -> bool:
    """ "Nine rowers, four of them Danes, who were killed": what some of them are, before a clause that is of all."""
    tokens, at = noun.sentence.tokens, noun.i - noun.sentence.tokens[0].i
    before = [t.lower for t in tokens[max(0, at - 3) : at]]
    return noun.dep == "appos" and any(before[k : k + 2] == ["of", "them"] for k in range(len(before)))


def _agreeing(clause: Token) -> Token:
    """The noun above a clause, or the one of its list that agrees: "Lind and her son, who were hurt" or "was"."""
    noun = clause.head if not _says_of_some(clause.head) else clause.head.head
    verbs = {t.lower for t in (clause, *children(clause, "aux", "aux:pass", "cop"))}
    if noun.dep == "conj" and noun.tag in ("NN", "NNP") and verbs & PLURAL_VERBS:
        return noun.head
    nearer = [c for c in children(noun, "conj") if noun.i < c.i < clause.i]
    return nearer[-1] if nearer and nearer[-1].tag in ("NN", "NNP") and verbs & SINGULAR_VERBS else noun


def _of_this_clause(own: list[Token], verb: Token) -> list[Token]:
    """ "One was killed in A, two in B and three were hurt in C": the two are of the clause before."""
    if verb.dep not in ("conj", "parataxis") or not own:
        return own
    nominals = [*own, *children(own[-1], "conj")]
    last = nominals[-1]
    if len(nominals) < 2 or child(last, "cc") is None or (after := next_token(last)) is None or after.pos != "AUX":
        return own
    numbers = [(t, next_token(t)) for t in nominals[:-1] if t.pos == "NUM"]
    placed = [t for t, behind in numbers if behind is not None and behind.lower in ("in", "at", "near")]
    return [t for t in nominals if t not in placed] if placed else own


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Who the clause of `verb` is about: its own subject, else the one shared with the clause that it depends on."""
    own = without_titles([t for t in children(verb, "nsubj", "nsubj:pass") if not _across_colon(t, verb)])
    own = [token for token in own if not any(_is_one_of(token, other) for other in own)]
    own = _of_this_clause(own, verb)
    # "Four died, Oleh Hnat, head of the port, told ...": the tree hung the speaker on "died"
    if own := [token for token in own if token.i < verb.i] or own:
        return [antecedent(token) for token in own]
    if bare := bare_subjects(verb) or _seen_doing(verb) or described(verb):
        return bare
    if depth > 4 or verb.is_root:
        return []
    named = verb.dep == "parataxis" and verb.head.is_root and verb.head.ent == "person" and verb.head.i < verb.i
    if named and not is_behind_colon(verb.head, verb):  # "Sheriff Lind: man killed" says who speaks
        return [verb.head]  # "Lind, 52, killed": a name that the tree takes for a headline
    if told := hung_on_saying(verb):
        return told
    if verb.dep == "conj" and verb.tag == "VBD" and (above := _clause_of(verb.head)) is not None:
        return subjects(above, depth + 1)  # "killed his wife and her son and wounded a guest"
    then = verb.dep == "parataxis" and any(c.lower == "then" for c in verb.children)  # "killed two, then took his life"
    if then or verb.dep in ("conj", "xcomp", "advcl"):
        return subjects(verb.head, depth + 1)
    if verb.dep == "acl" and _is_behind_object(verb):
        return subjects(_clause_of(verb.head) or verb.head, depth + 1)
    if verb.dep in ("acl", "acl:relcl"):
        return [qualified(verb)]
    return []


def _seen_doing(verb: Token) -> list[Token]:
    """ "Lind saw a man shoot a cook", "made him kill it": of a bare infinitive it is the object who does it.

    "The chase resulted in a guard accidentally shooting himself": who stands right before the gerund does it.
    """
    if verb.tag == "VBG":
        before = (t for t in reversed(verb.sentence.tokens) if t.i < verb.i and t.pos != "ADV")
        led = [t for t in islice(before, 1) if t.pos in ("NOUN", "PROPN")]
        return [t for t in led if t.head.lemma.lower() in word_set("happened.toml", "resulting")]
    if verb.dep != "xcomp" or verb.tag not in ("VB", "VBP") or any(c.lower == "to" for c in verb.children):
        return []
    return [t for t in children(verb.head, "obj", "iobj") if verb.head.i < t.i < verb.i]


def _is_behind_object(verb: Token) -> bool:
    """ "Killed his wife before shooting himself", where the tree hangs the clause on the wife."""
    marked = any(c.dep in ("mark", "case", "advmod") and c.lower in ("before", "after", "then") for c in verb.children)
    return marked and _clause_of(verb.head) is not None


def _clause_of(noun: Token) -> Token | None:
    """The verb whose object a noun is, itself, as one of a list or in apposition to one."""
    while noun.dep in ("conj", "appos") and not noun.is_root:
        noun = noun.head
    return noun.head if noun.dep == "obj" else None


def _is_one_of(token: Token, other: Token) -> bool:
    """ "Jan Brod, 30, one of six people shot, died": an apposition that the tree takes for one more subject."""
    of = any(case_of(t) == "of" for t in children(token, "nmod"))
    return token.lower == "one" and of and other.i < token.i and other.head is token.head


def without_titles(nominals: list[Token]) -> list[Token]:
    """Nominals of a verb without a title that the tree takes for one more: "when party leader Lind was killed"."""
    return [noun for noun in nominals if not any(_is_title_of(noun, name) for name in nominals)]


def _is_title_of(noun: Token, name: Token) -> bool:
    if child(noun, "nmod:poss") is not None:
        return False  # "his daughter Ida"
    return noun.tag in ("NN", "NNP") and name.i == noun.i + 1 and name.pos == "PROPN" and name.ent == "person"


def bare_subjects(verb: Token) -> list[Token]:
    """The noun right before a past verb that a headline's tree takes for half a compound: "Woman shot, killed"."""
    if verb.tag not in ("VBD", "VBN") or children(verb, "obj", "nsubj", "nsubj:pass"):
        return []
    return [t for t in children(verb, "compound") if t.i == verb.i - 1 and t.tag in ("NN", "NNS", "NNP")]


def _across_colon(subject: Token, verb: Token) -> bool:
    """Whether a colon stands before the verb: "Mayor Hnat: two were killed" has no mayor who is killed."""
    between = verb.sentence.tokens[subject.i - verb.sentence.tokens[0].i : max(0, verb.i - verb.sentence.tokens[0].i)]
    return any(token.text == ":" for token in between)


def has_no_subject(verb: Token) -> bool:
    """Whether the tree gives a past verb neither subject nor object nor a noun that it modifies."""
    if verb.tag not in ("VBD", "VBN") or children(verb, "nsubj", "nsubj:pass", "obj"):
        return False
    return verb.dep in ("root", "parataxis", "dep", "advcl", "appos") and not subjects(verb)


def is_asked(noun: Token) -> bool:
    """Whether a nominal asks for a number and gives none: "did not say how many soldiers had died"."""
    return noun.tag.startswith("NN") and any(
        c.lower in ("many", "few") and any(own.lower == "how" for own in c.children) for c in noun.children
    )


def ancestors(token: Token, most: int = 12) -> Iterator[Token]:
    """The heads above a token, nearest first."""
    for _ in range(most):
        if token.is_root:
            return
        token = token.head
        yield token


def distance(one: Token, other: Token) -> int:
    """The number of arcs between two tokens of one sentence; 99 where they have no common head within reach."""
    above = {one.i: 0}
    for steps, token in enumerate(ancestors(one), 1):
        above[token.i] = steps
    if other.i in above:
        return above[other.i]
    for steps, token in enumerate(ancestors(other), 1):
        if token.i in above:
            return steps + above[token.i]
    return 99


def is_behind_colon(first: Token, other: Token) -> bool:
    """ "The lives of his wife and five sons: Ali, Omar, ...": the names are those of the sons."""
    tokens, start = first.sentence.tokens, first.sentence.tokens[0].i
    return any(t.text == ":" for t in tokens[first.i - start : other.i - start])
