"""Weapons that are seen in the air or only counted: "detected 70 drones", "Overnight: 70 drones, 52 downed".

Nobody says who sent them, but they were sent.
"""

from __future__ import annotations

from histor.claims.kinds import Kinds
from histor.claims.lexicon import Lexicon, Sense, lexicon, word_set
from histor.claims.syntax import ancestors, case_of, child, children, is_passive, subjects
from histor.language.analysis import Token

FLYING = ("drone", "missile", "rocket", "bomb", "shell")
BEHIND_PLACE = (":", ",", "-", "–", "—")
ENDS = (";", ",", ".", "and", ":")
NAMES = ("PROPN", "NOUN")
OVER = ("into", "at", "across", "against", "onto", "on", "towards", "toward")
CIVIL = 10  # so many drones are no hobby's: "three drones were spotted over the airport"


def in_the_air(word: Token, words: Lexicon) -> list[Sense]:
    """What a word claims of the weapons that it sees or counts in the air."""
    return words.light.get("be in the air", [])[:1] if airborne(word) else []


def airborne(word: Token) -> list[Token]:
    """The heads of the weapons that a verb sees, that come over a border, or that a line without a verb counts."""
    if word.pos == "VERB":
        return _seen(word) or _crossing(word) or _sent_over(word)
    return [word] if _is_flying(word) and (_is_counted_alone(word) or _is_whole_of_stopped(word)) else []


def _is_flying(noun: Token) -> bool:
    known = Kinds.noun(noun)
    number = _number(noun)
    return known is not None and known.unit in FLYING and number is not None and number.lower not in ("one", "1")


def _number(noun: Token) -> Token | None:
    """ "70 drones"; of "81 strike drones" the tree may hang the number on the strike."""
    own = child(noun, "nummod")
    beside = [n for t in children(noun, "compound") for n in children(t, "nummod") if t.tag == "NN"]
    return own if own is not None else next(iter(beside), None)


def _seen(verb: Token) -> list[Token]:
    """ "Radars detected 70 drones", "70 drones were detected": by those who watch the sky, or too many for a hobby."""
    if verb.lemma.lower() not in word_set("strikes.toml", "seeing"):
        return []
    passive = is_passive(verb)
    found = [t for t in (subjects(verb) if passive else children(verb, "obj")) if _is_flying(t)]
    watchers = children(verb, "obl", "obl:agent") if passive else subjects(verb)
    named = [c for t in watchers for c in (t, *children(t, "compound", "flat", "amod"))]
    watching = word_set("strikes.toml", "watching")
    if any(t.lemma.lower() in watching for t in named) or (_is_said_of_itself(verb) and not passive):
        return found
    return [t for t in found if passive and any(_is_large(n) for n in children(t, "nummod"))]


def _is_said_of_itself(verb: Token) -> bool:
    """ "The ministry said it had tracked two drones": a pronoun for those who say so."""
    above = verb.head
    itself = any(t.lower in ("it", "they") for t in children(verb, "nsubj")) and verb.dep == "ccomp"
    sayers = [c for t in subjects(above) for c in (t, *children(t, "compound", "flat"))]
    return itself and any(t.lemma.lower() in word_set("strikes.toml", "watching") for t in sayers)


def _is_large(number: Token) -> bool:
    return number.text.replace(",", "").isdigit() and int(number.text.replace(",", "")) >= CIVIL


def _crossing(verb: Token) -> list[Token]:
    """ "Thirty rockets crossed into the north", "19 drones entered the country's airspace"."""
    if verb.lemma.lower() not in word_set("strikes.toml", "crossing"):
        return []
    return [t for t in children(verb, "nsubj") if _is_flying(t)]


def _sent_over(verb: Token) -> list[Token]:
    """ "Sent 300 drones into its airspace", "hurled 40 rockets at the town": not "sent 40 rockets to its ally"."""
    if verb.lemma.lower() not in word_set("strikes.toml", "hurling"):
        return []
    over = any(
        case_of(t) in OVER for w in (verb, *children(verb, "obj", "nsubj:pass")) for t in children(w, "obl", "nmod")
    )
    return [t for t in children(verb, "obj", "nsubj:pass") if over and _is_flying(t)]


def _is_whole_of_stopped(noun: Token) -> bool:
    """ "Of the 38 missiles, 29 were shot down": all that were sent."""
    first = noun.sentence.tokens[0]
    opens = first.lower == "of" and child(noun, "case") is first
    return opens and noun.head.pos == "VERB" and _stops(noun.head)


def _is_counted_alone(noun: Token) -> bool:
    """Whether a line without a verb counts weapons by place or beside those stopped."""
    above = (noun, *ancestors(noun))
    if any(t.pos in ("VERB", "AUX") or child(t, "cop", "aux", "nsubj") is not None for t in above):
        return False
    return _is_in_a_row(noun) or _is_beside_those_stopped(noun)


def _is_in_a_row(noun: Token) -> bool:
    """ "Orvale region: 4 drones", "over Orvale, four drones"."""
    tokens = noun.sentence.tokens
    number = _number(noun)
    at, first = noun.i - tokens[0].i, (number.i if number is not None else noun.i) - tokens[0].i
    closed = at + 1 >= len(tokens) or tokens[at + 1].lower in ENDS
    return closed and first > 1 and tokens[first - 1].text in BEHIND_PLACE and _ends_a_name(tokens[first - 2])


def _ends_a_name(word: Token) -> bool:
    named = [word, *children(word, "compound", "flat", "amod", "nmod")]
    return word.pos in NAMES and any(t.pos == "PROPN" for t in named)


def _is_beside_those_stopped(noun: Token) -> bool:
    """ "Overnight: 70 drones, 52 downed": behind it another number goes with a word of stopping."""
    tokens = noun.sentence.tokens
    behind = tokens[noun.i - tokens[0].i + 1 :]
    stopping = [t for t in behind if (t.tag == "VBN" or t.lower == "shot") and _stops(t)]
    return any(tokens[t.i - tokens[0].i - 1].pos == "NUM" for t in stopping)


def _stops(word: Token) -> bool:
    words = lexicon()
    known = [*words.verbs.get(word.lemma.lower(), ()), *(words.particles.get(f"{word.lemma.lower()} down", ()))]
    return any(sense.measure == "intercepted" for sense in known)
