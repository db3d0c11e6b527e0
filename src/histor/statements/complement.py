"""What a cue takes: the content that hangs on it in the tree, by the frames of the lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from histor.statements.lexicon import Cue, noun_forms, verb_forms, verbs, word_list
from histor.statements.tree import Stretch, case_of, child, extent

if TYPE_CHECKING:
    from histor.language.analysis import Token


@dataclass(frozen=True, slots=True)
class Complement:
    """The frame that was met, the head of the content, the content's stretch, and the preposition that ends the cue.

    `accused` is the head of the phrase that names who is blamed.
    """

    frame: str
    head: Token
    stretch: Stretch
    preposition: Token | None = None
    accused: Token | None = None


def entry(verb: Token) -> tuple[Cue | None, Token | None]:
    """The lexicon's entry of a verb, with its particle or preposition if it has one, and its object."""
    lexicon = verbs()
    lemma = verb_forms().get(verb.lower)
    if lemma is None:
        return None, None
    for other in verb.children:
        if other.i > verb.i and other.dep == "compound:prt":
            found = lexicon.get(f"{lemma}_{other.lower}")
            if found is not None:
                return found, child(verb, "obj")
    plain = predicate(verb)
    if plain is not None and f"{lemma}_{plain.lower}" in lexicon:
        return lexicon[f"{lemma}_{plain.lower}"], None
    for other in verb.children:
        if other.i > verb.i and other.dep.startswith("obl"):
            found = lexicon.get(f"{lemma}_{case_of(other) or _before(other)}")
            if found is not None:
                return found, other
    return lexicon.get(lemma), child(verb, "obj") or (child(verb, "iobj") if _is_of_an_act(verb) else None)


def _before(number: Token) -> str:
    """The preposition right before a number, where the tree hangs it on what follows: "spoke of 18 abducted"."""
    tokens, at = number.sentence.tokens, number.i - number.sentence.tokens[0].i
    return tokens[at - 1].lower if number.pos == "NUM" and at and tokens[at - 1].pos == "ADP" else ""


def predicate(verb: Token) -> Token | None:
    """The adjective that completes a verb, at most an "it" between them: "made (it) clear"."""
    for other in verb.children:
        if other.dep == "xcomp" and other.pos == "ADJ" and 0 < other.i - verb.i < 3:
            return other
    return None


def _is_of_an_act(verb: Token) -> bool:
    """ "Eritrea accused Ethiopia of bombing it": the tree may take the accused for a hearer."""
    return any(other.lower == "of" for c in verb.children for other in c.children if other.dep == "mark")


def after_preposition(frame: str, thing: Token) -> Complement:
    """The content behind a preposition ("called for | a truce"), the preposition going to the cue."""
    case = next((other for other in thing.children if other.dep in ("case", "mark")), None)
    low, high = extent(thing, {case.i} if case is not None else ())
    if case is None and thing.pos == "NUM":
        low = thing.i  # "spoke of 18 abducted", where "of" hangs on the abducted
    behind = thing.sentence.tokens[high + 1 - thing.sentence.tokens[0].i :][:1]
    if thing.pos == "NUM" and any(t.lower in word_list("tolls") for t in behind):
        high += 1  # "spoke of 20 dead", whatever the tree makes of the dead
    return Complement(frame, thing, (low, high), case)


def fronted(verb: Token, content: Stretch) -> Stretch:
    """The content with what opens its clause, where the clause stands before its cue and the tree hung that on the cue.

    "In the town of Brod, a mast fell at noon, the mayor said" tells where the mast fell; a statement, though, is where
    something was said.
    """
    low, high = content
    if high >= verb.i:
        return content
    for phrase in verb.children:
        if phrase.i >= low or not phrase.dep.startswith("obl") or _is_of_speech(phrase):
            continue
        first, last = extent(phrase)
        between = verb.sentence.tokens[last + 1 - verb.sentence.tokens[0].i : low - verb.sentence.tokens[0].i]
        if last < low and all(token.pos == "PUNCT" for token in between):
            return first, high
    return content


def _is_of_speech(noun: Token) -> bool:
    return noun.lower in noun_forms() or noun.lemma in word_list("documents")
