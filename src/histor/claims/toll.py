"""Tolls: "the death toll rose from nine to 11", "a toll of 12", "the toll stands at 30"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from histor.claims.groups import Counter, Group
from histor.claims.harm import HARM
from histor.claims.lexicon import Lexicon, Sense, lexicon, word_set
from histor.claims.outdated import is_outdated
from histor.claims.syntax import ancestors, case_of, children, subjects, words_behind
from histor.language.analysis import Sentence, Token

Update = Literal["risen", "corrected"]

MOST_TOKENS, MOST_TO_NEW = 12, 18  # words behind a toll up to its number; where "to" stands before that
TO_NEW = ("to", "at", "reached")
BEFORE_NEW = (
    "to",
    "at",
    "of",
    "is",
    "was",
    "reached",
    "hit",
    "surpassed",
    "passed",
    "exceeded",
    "topped",
    "past",
    ":",
    "stood",
    "as",
)
BEFORE_OLD = ("from", "previously", "earlier", "initially", "originally", "first")
MOST_TO_OLD = 4
BARE = ("toll",)
FREE = "free"
MOST_TO_PUT = 4  # "the dead at more than 100"
PEOPLE = ("people", "persons", "person", "civilians", "others")


def toll(token: Token, sentence: Sentence, counter: Counter) -> Group | None:
    """The number that a toll has come to: after "to" rather than after "from"; None where none follows."""
    if (before_it := _told_before(token, sentence, counter)) is not None:
        return before_it
    first = sentence.tokens[0].i
    most = 0 if _is_of_a_call(token) else MOST_TO_NEW
    following = sentence.tokens[token.i - first + 1 : token.i - first + 1 + most]
    groups: list[tuple[int, Group]] = []
    for at, candidate in enumerate(following):
        group = counter.group(candidate) if candidate.pos == "NUM" else None
        if group is None or group.nature != "number" or _is_of_the_reason(candidate, token):
            continue
        before = {t.lower for t in following[max(0, at - 3) : at]}
        if at >= MOST_TOKENS and not (_is_new(before, groups) or _follows_from(group, sentence)):
            break
        if _follows_from(group, sentence):  # "from two to three" is no range: three
            group = replace(group, low=group.high, best=group.high, approximate=False)
        elif {t.lower for t in following[max(0, at - MOST_TO_OLD) : at]} & set(BEFORE_OLD) and not before & {"to"}:
            continue
        elif group.low is None and group.high is not None:  # "revised up to 12": no bound
            group = replace(group, low=group.high)
        groups.append((0 if before & set(BEFORE_NEW) else 1, group))
    found = min(groups, key=lambda pair: pair[0], default=None)
    if found is None:
        return None
    group = found[1]
    if any(s.measure in HARM for s in lexicon().states.get(token.lower, ())):
        return replace(group, unit="person")  # "put the wounded at 22"
    return replace(group, unit="person") if _is_of_dead(token) or not _are_hurt(group.head) else None


def _is_of_a_call(token: Token) -> bool:
    """ "Call toll-free on 1-800-555-0100": no toll of the dead."""
    behind = [t.lower for t in words_behind(token, 2) if t.text != "-"]
    return behind[:1] == [FREE]


def _is_of_the_reason(number: Token, token: Token) -> bool:
    """ "The toll may rise, as three floors have not been searched": a number of the clause that says why or when."""
    clauses = [t for t in (number, *ancestors(number)) if t.dep == "advcl" and token not in (t, *ancestors(token))]
    marked = (c for clause in clauses for c in children(clause, "mark") if token.i < c.i < number.i)
    return token.lemma.lower() in word_set("toll.toml", "nouns") and any(c.pos == "SCONJ" for c in marked)


def _is_new(before: set[str], found: list[tuple[int, Group]]) -> bool:
    """Whether a number far behind a toll is what it came to: "to" stands before it, and none nearer is that."""
    return not before.isdisjoint(TO_NEW) and all(rank for rank, _ in found)


def _told_before(token: Token, sentence: Sentence, counter: Counter) -> Group | None:
    """ "Bringing to 11 the number of people killed": the number between the verb and the toll."""
    at = token.i - sentence.tokens[0].i
    while at > 1 and sentence.tokens[at - 1].pos in ("DET", "ADJ", "NOUN"):
        at -= 1
    if at < 3 or sentence.tokens[at - 1].pos != "NUM":
        return None
    verb, to, number = sentence.tokens[at - 3 : at]
    if to.lower != "to" or verb.lemma.lower() not in word_set("toll.toml", "rising"):
        return None
    if any(t.lower in word_set("toll.toml", "spans") for t in words_behind(token, MOST_TO_NEW)):
        return None  # "bringing to 384 the number of members killed since 1985" tells of a war
    group = counter.group(number)
    return replace(group, unit="person") if group is not None and group.nature == "number" else None


def _is_of_dead(token: Token) -> bool:
    """ "The death toll", "the number of dead"."""
    return token.lower not in BARE or any(c.lower == "death" for c in token.children)


def _are_hurt(number: Token) -> bool:
    """ "A toll of three wounded", "of three people injured": a bare toll may be of those who live."""
    hurt = word_set("contact.toml", "wounded")
    behind = [t.lower for t in words_behind(number, 2)]
    return bool(behind) and (behind[0] in hurt or (behind[0] in PEOPLE and behind[-1] in hurt))


def _follows_from(group: Group, sentence: Sentence) -> bool:
    if group.quantity is None or group.low == group.high:
        return False
    at = group.quantity.first_token - sentence.tokens[0].i
    return at > 0 and sentence.tokens[at - 1].lower in BEFORE_OLD


def is_of_before(trigger: Token) -> bool:
    """ "Earlier he had spoken of four dead": a number that its sentence tells of as one of before."""
    outdated = word_set("background.toml", "outdated")
    return any(t.lower in outdated and t.pos == "ADV" for t in trigger.sentence.tokens)


def update_of(token: Token) -> Update | None:
    """How the verb beside a toll says that it has come to a new number: "rose to", "bringing the toll to"; or None."""
    if token.pos == "NUM" and case_of(token) == "to" and any(map(_is_a_figure, children(token.head, "obj"))):
        token = next(filter(_is_a_figure, children(token.head, "obj")))  # "corrected the figure to 24"
    elif token.lemma.lower() not in word_set("toll.toml", "nouns"):
        return None
    if is_outdated(token):
        return None
    verbs = {v.lemma.lower() for v in (token.head, *_behind(token)) if not _only_says(v)}
    if verbs & word_set("toll.toml", "correcting"):
        return "corrected"
    return "risen" if verbs & word_set("toll.toml", "rising", "reaching") else None


def _is_a_figure(noun: Token) -> bool:
    return noun.lemma.lower() in word_set("toll.toml", "figures", "nouns")


def _only_says(verb: Token) -> bool:
    """ "The mayor put the toll at six" says what it is; "her death put it at six" says that it rose."""
    if verb.lemma.lower() != "put":
        return False
    subject = next(iter(subjects(verb)), None)
    return subject is not None and subject.lemma.lower() not in word_set("toll.toml", "adding")


def comes_to(token: Token) -> bool:
    """Whether a number is told of a noun that may be a toll: "the number of dead rose to 12", "has reached 12"."""
    verbs = {t.lemma.lower() for t in (token.head, *_behind(token))}
    return bool(verbs & word_set("toll.toml", "rising", "correcting", "being"))


def behind_of(number: Token) -> list[Token]:
    """ "Revised the number of dead down from 44 to 38": the word behind "of", whatever the tree hangs it on."""
    behind = words_behind(number, 2)
    return list(behind[1:]) if behind and behind[0].lower == "of" else []


def put_at(word: Token, words: Lexicon) -> Iterator[Sense]:
    """ "Put the dead at eight and the wounded at 22": those harmed, of whom a source gives the number."""
    behind = words_behind(word, MOST_TO_PUT)
    told = bool(behind) and behind[0].lower == "at" and any(t.pos == "NUM" for t in behind)
    verb = next((t for t in ancestors(word, 4) if t.lemma.lower() in word_set("toll.toml", "putting")), None)
    if not told or verb is None or not any(c.lower in ("the", "its") for c in word.children):
        return
    for sense in words.states.get(word.lower, ()):
        if sense.measure in HARM and not sense.open:
            yield replace(sense, frame="toll")


def _behind(noun: Token) -> Iterator[Token]:
    """The words behind a noun up to the next number."""
    for token in words_behind(noun, MOST_TOKENS):
        if token.pos == "NUM":
            return
        yield token
