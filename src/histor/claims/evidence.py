"""The exact words that make a claim: the clause of its trigger with the ones it happened to."""

from __future__ import annotations

from histor.claims.groups import Group
from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, child, next_token
from histor.language.analysis import Token
from histor.record import Span, Statement, span

CLAUSE_HEADS = ("root", "ccomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj", "conj")
EDGES = ("cc", "punct", "mark")
FINITE = ("VBZ", "VBP", "VBD")


def evidence(text: str, token: Token, verb: Token, affected: Token, said: Statement | None) -> Span:
    """The span of the trigger's clause, without what only joins it to others, always with the affected nominal.

    Where the claim is `said` by somebody, the words that say who says so are no part of it.
    """
    head = _clause(verb)
    inner = [t for c in head.children if not _is_apart(c) or _holds(c, token, affected) for t in c.subtree()]
    if head.dep in ("ccomp", "root", "parataxis"):
        inner = [t for t in inner if t.dep != "mark" or t.head is not head]
    tokens = sorted([*inner, head, token, affected, *_nominal(affected)], key=lambda t: t.i)
    if said is not None:
        inside = [t for t in tokens if said.content.start <= t.start < said.content.end]
        tokens = [t for t in inside if not _is_within(t, said)] or inside or tokens
    tokens = _without_source(tokens) or tokens
    while len(tokens) > 1 and tokens[0].dep in EDGES:
        tokens.pop(0)
    while len(tokens) > 1 and tokens[-1].dep in EDGES:
        tokens.pop()
    return span(text, tokens[0].start, tokens[-1].end)


def with_its_none(text: str, found: Span, token: Token) -> Span:
    """ "There were no reports of casualties": with the nearest "no" before it, where the span holds none itself."""
    tokens = token.sentence.tokens
    none = [t for t in tokens if t.start < found.end and _says_none(t)]
    if not none or any(t.start >= found.start for t in none):
        return found
    return span(text, _opening(none[-1]).start, found.end)


def _says_none(token: Token) -> bool:
    rejecting = word_set("falsehood.toml", "rejecting")
    return token.lower in word_set("certainty.toml", "nones") or token.lemma.lower() in rejecting


def _opening(none: Token) -> Token:
    """ "There were no": from the "there" of what is said not to be."""
    verb = next((a for a in ancestors(none, 3) if child(a, "expl") is not None), none)
    there = child(verb, "expl")
    return there if there is not None and there.i < none.i else none


def _without_source(tokens: list[Token]) -> list[Token]:
    """ "Seized X, footage published on Friday indicates": up to the comma before what shows it, as the tree may not."""
    last, sentence = tokens[-1], tokens[0].sentence
    shows = next_token(last)
    if shows is None or shows.lemma.lower() not in word_set("certainty.toml", "showing") or shows.tag not in FINITE:
        return tokens
    source = sentence.tokens[tokens[0].i - sentence.tokens[0].i : shows.i - sentence.tokens[0].i]
    comma = next((t for t in reversed(source) if t.text == ","), None)
    behind = next_token(shows)
    if comma is None or (behind is not None and behind.dep != "punct"):
        return tokens
    return [t for t in tokens if t.i < comma.i]


def _is_apart(child: Token) -> bool:
    """Whether a child is a clause of its own beside the claim's."""
    if child.dep == "conj":
        return any(c.dep in ("nsubj", "nsubj:pass") for c in child.children)
    return child.dep in ("parataxis", "advcl", "ccomp")


def _clause(verb: Token) -> Token:
    if _is_clause(verb):
        return verb
    return next((a for a in ancestors(verb) if _is_clause(a)), verb)


def _is_clause(token: Token) -> bool:
    return token.is_root or (token.dep in CLAUSE_HEADS and (token.dep != "conj" or token.pos in ("VERB", "AUX", "ADJ")))


def _holds(child: Token, *wanted: Token) -> bool:
    below = {t.i for t in child.subtree()}
    return any(t.i in below for t in wanted)


def _nominal(head: Token) -> list[Token]:
    return [
        t
        for c in head.children
        if c.dep in ("det", "amod", "nummod", "compound", "flat", "nmod:poss")
        for t in c.subtree()
    ]


def _is_within(token: Token, said: Statement) -> bool:
    return any(part is not None and part.start <= token.start < part.end for part in (said.source, said.cue))


def inferred_from(group: Group) -> str:
    """What a count without a number of its own rests on."""
    if group.nature == "some":
        return "its words tell that there are any"
    return "one is named or described" if group.nature == "one" else "its words tell how many"
