"""The kind of event: sub-event names of ACLED's coding scheme (names only; Raleigh et al. 2010, codebook 2024).

A claim takes its kind from its own word where that names one, else from the nearest naming word in the sentence,
else from the sentences before it, else from what the document mostly tells of.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from histor.claims.aircraft import is_from_the_air
from histor.claims.alight import is_lit_by_arms
from histor.claims.beasts import is_by_animals
from histor.claims.bombed import is_bombing_of_land
from histor.claims.event_kinds import patterns
from histor.claims.lexicon import data_file, data_files, lexicon, word_set
from histor.claims.mishaps import is_crashing, is_kit
from histor.claims.pits import harmless
from histor.claims.strikes import is_by_arms
from histor.claims.syntax import ancestors, case_of, children, next_token
from histor.language.analysis import Analysis, Sentence, Token

DEFAULT = "other"
DISASTER = "other"  # what has an agent outweighs it: a shooting beside a crash is a shooting
STRIKE = "air/drone strike"  # what a strike is where nothing says with what
OF_THINGS = ("looting/property destruction",)
CLASHES = ("armed clash",)
MOST_SENTENCES_BACK = 3
BROKEN_UP, FIRED_ON = "protest with intervention", "excessive force against protesters"
DEMONSTRATION = "violent demonstration"
IMPLIED_ONLY = (
    "arrests",
    "abduction/forced disappearance",
)  # a shooting told of beside an arrest is no arrest: only the claim's own word makes one


@dataclass(frozen=True, slots=True)
class _Words:
    nouns: dict[str, str]
    verbs: dict[str, str]
    weapons: dict[str, str]
    phrases: dict[str, list[tuple[tuple[str, ...], str]]]


@cache
def _words() -> _Words:
    made = _Words({}, {}, {}, {})
    for _, table in data_files("events"):
        label = table["label"]
        for target, key in ((made.nouns, "nouns"), (made.verbs, "verbs"), (made.weapons, "weapons")):
            target.update(dict.fromkeys(table[key], label))
        for phrase in table["phrases"]:
            parts = tuple(phrase.split())
            made.phrases.setdefault(parts[0], []).append((parts, label))
    return made


@dataclass(frozen=True, slots=True)
class Naming:
    """A word that names a kind of event: its place among the document's tokens, the kind and its weight."""

    at: int
    label: str
    weight: float


def namings(sentence: Sentence) -> list[Naming]:
    """The words of a sentence that name kinds of event; phrases weigh most, weapons least."""
    words, found = _words(), []
    lemmas = [t.lemma.lower() for t in sentence.tokens]
    words_of = [{lemma, t.lower.removesuffix("s")} for lemma, t in zip(lemmas, sentence.tokens, strict=True)]
    skip = 0
    for k, token in enumerate(sentence.tokens):
        if k < skip:
            continue
        phrase = _phrase_at(lemmas[k], words_of[k + 1 :], words)
        if phrase is not None and is_lit_by_arms(token):
            phrase = None
        if phrase is not None:
            skip = k + phrase[0]
            found.append(Naming(token.i, phrase[1], 3.0))
        elif (one := _word_of(sentence, k, lemmas[k], words)) is not None:
            found.append(Naming(token.i, *one))
    return found


def _word_of(sentence: Sentence, k: int, lemma: str, words: _Words) -> tuple[str, float] | None:
    token = sentence.tokens[k]
    if is_by_arms(token) or is_from_the_air(token) or is_bombing_of_land(token):
        return STRIKE, 2.0
    if _is_stopping(token) or _is_of_the_ill(token) or is_kit(token) or is_crashing(token):
        return None
    found = _word(token.pos, lemma, words) or _gerund(sentence, k, words)
    return (DISASTER, 2.0) if found is not None and is_by_animals(token) else found


def _is_stopping(verb: Token) -> bool:
    """ "Shot down 29 drones": no shooting."""
    found = lexicon().particles.get(f"{verb.lemma.lower()} {behind.lower}", []) if (behind := next_token(verb)) else []
    return any(sense.measure == "intercepted" for sense in found)


def _is_of_the_ill(noun: Token) -> bool:
    """ "Cancer patients", "children with cancer": who they are, and not what happened to them."""
    ill = noun.lemma.lower() in word_set("natural.toml", "illnesses")
    return ill and (noun.dep == "compound" or case_of(noun) == "with")


def _gerund(sentence: Sentence, k: int, words: _Words) -> tuple[str, float] | None:
    """ "Killed in fighting": a noun of an event that the tree takes for a verb, or whose lemma for that of one."""
    token = sentence.tokens[k]
    subject = token.dep in ("nsubj", "csubj")  # "fighting near Orvale killed nine"
    behind = k > 0 and sentence.tokens[k - 1].pos in ("ADP", "SCONJ", "DET", "ADJ")
    if token.tag not in ("VBG", "NN") or not (subject or behind):
        return None
    label = words.nouns.get(token.lower)
    return (label, 2.0) if label is not None else None


def _word(pos: str, lemma: str, words: _Words) -> tuple[str, float] | None:
    """The kind that a single word names, with its weight."""
    nominal = pos in ("NOUN", "PROPN")
    label = words.nouns.get(lemma) if nominal else words.verbs.get(lemma) if pos == "VERB" else None
    if label is not None:
        return label, 2.0
    weapon = words.weapons.get(lemma) if nominal else None
    return (weapon, 1.0) if weapon is not None else None


def _phrase_at(first: str, behind: list[set[str]], words: _Words) -> tuple[int, str] | None:
    """The longest phrase that a word begins; those behind it match by lemma or as they stand, but for a plural's s."""
    best: tuple[int, str] | None = None
    for parts, label in words.phrases.get(first, ()):
        rest = parts[1:]
        found = len(rest) <= len(behind) and all(part in forms for part, forms in zip(rest, behind, strict=False))
        if found and (best is None or len(parts) > best[0]):
            best = len(parts), label
    return best


def _is_unused(token: Token) -> bool:
    """ "Troops seized 300 kg of explosives", "a commander of its rocket unit": a weapon that was not used there."""
    lemma = token.lemma.lower()
    if lemma not in patterns().weapons and lemma not in _words().weapons:
        return False
    held_by = word_set("roles/doers.toml", "bodies", "groups")
    if token.dep == "compound" and token.head.lemma.lower() in held_by:
        return True
    if _is_of_a_wound(token):
        return False
    verb = next((t for t in ancestors(token) if t.pos == "VERB"), None)
    return verb is not None and (verb.lemma.lower() in word_set("events.toml", "taking") or _is_carrying(verb))


def _is_of_a_wound(weapon: Token) -> bool:
    """ "A body with bullet wounds", "riddled with bullets": it was used, wherever it was found."""
    wounds = word_set("events.toml", "wounds")
    return any(t.lemma.lower() in wounds for t in (weapon.head, *ancestors(weapon, 2)))


def _is_carrying(verb: Token) -> bool:
    """ "Was flown by jet to a hospital", "a helicopter took him to a clinic"."""
    if verb.lemma.lower() not in word_set("events.toml", "carrying"):
        return False
    return any(t.lemma.lower() in word_set("nominal.toml", "hospitals") for t in verb.sentence.tokens)


def _abduction_around(token: Token) -> Token | None:
    """ "During the kidnapping, a guard was killed", "the kidnapping in which he was hurt": the noun; else None.

    So is "was kidnapped in an attack in which a guard was killed", and "the kidnapping, a raid in which".
    """
    clauses = [token, *([token.head] if token.dep in ("conj", "xcomp") else [])]
    nouns = [t for verb in clauses for t in children(verb, "obl") if case_of(t) in ("in", "during")]
    which = [t for t in nouns if t.lower == "which"]
    told = [verb.head for verb in clauses if verb.dep == "acl:relcl" and which]
    nouns += [*told, *(n.head for n in told if n.dep == "appos" or (n.dep == "obl" and case_of(n) in ("in", "during")))]
    return next((n for n in nouns if _names_an_abduction(n)), None)


def _names_an_abduction(token: Token) -> bool:
    words = _words().verbs if token.pos == "VERB" else _words().nouns
    return words.get(token.lemma.lower()) == IMPLIED_ONLY[1]


@dataclass(frozen=True, slots=True)
class Choice:
    """The kind of event of a claim, the rule that it was chosen by, and where the word that names it stands."""

    label: str
    rule: str
    at: int | None = None


@cache
def _violence() -> frozenset[str]:
    """The kinds of violence that a word beside a claim may name."""
    return frozenset(data_file("families.toml")["families"]["violence"]) - frozenset(IMPLIED_ONLY)


def _opens_with_a_year(sentence: Sentence) -> bool:
    """ "In 2021, 200 people died when the army shelled the town": a history, after which the news is not called."""
    opening = [t.text for t in sentence.tokens[:2]]
    return len(opening) == 2 and opening[0] == "In" and len(opening[1]) == 4 and opening[1].isdigit()


class Events:
    """The kinds of event of one document, sentence by sentence."""

    def __init__(self, analysis: Analysis) -> None:
        pits, tokens = harmless(analysis), analysis.tokens
        self._by_sentence = [
            [
                n
                for n in namings(s)
                if n.label not in IMPLIED_ONLY
                and tokens[n.at].lemma.lower() not in pits
                and not _is_unused(tokens[n.at])
            ]
            for s in analysis.sentences
        ]
        self._weights: dict[str, float] = {}
        self._past = [_opens_with_a_year(s) for s in analysis.sentences]
        for at in range(len(self._by_sentence)):
            self._weigh(at)

    def _weigh(self, sentence: int) -> None:
        for naming in () if self._past[sentence] else self._by_sentence[sentence]:
            self._weights[naming.label] = self._weights.get(naming.label, 0.0) + naming.weight

    def note(self, sentence: int, acts: Iterable[tuple[int, str]]) -> None:
        """Takes the words that name an event with their clause ("a house was bombed") for those of a sentence without.

        `acts` are their places and kinds, of which those of violence count: a town that was taken is told by itself.
        """
        if not self._by_sentence[sentence]:
            told = _violence() | {BROKEN_UP, DEMONSTRATION}
            self._by_sentence[sentence] = [Naming(at, label, 2.0) for at, label in acts if label in told]
            self._weigh(sentence)

    @property
    def main(self) -> str:
        """The kind of event that the document mostly tells of, by what is known of it so far."""
        return max(self._weights, key=lambda label: (self._weights[label], label), default=DEFAULT)

    def of(self, token: Token, implied: str | None, of_things: bool = True, wide: bool = False) -> Choice:
        """The kind of event of what `token` tells; only what happens `of_things` is looting or fire-raising.

        What is `wide`, such as flight from home, follows from all that is told and not from what was told last.
        """
        if implied is not None:
            return Choice(implied, "the claim's own word implies it", token.i)
        if (within := _abduction_around(token)) is not None:
            return Choice(IMPLIED_ONLY[1], "it happened in an abduction", within.i)
        here = [n for n in self._by_sentence[token.sentence.index] if of_things or n.label not in OF_THINGS]
        here = [n for n in here if n.label != DISASTER] or here
        if here:
            found = max(here, key=lambda n: (n.weight - abs(n.at - token.i) / 12, -n.at))
            return Choice(found.label, "the nearest word of the sentence that names one", found.at)
        for back in range(1, 1 + (0 if wide else MOST_SENTENCES_BACK)):
            index = token.sentence.index - back
            # a depot that is hit from afar is no clash told of before
            others = (*OF_THINGS, *CLASHES) if of_things else OF_THINGS
            before = [n for n in self._by_sentence[index] if n.label not in others] if index >= 0 else []
            if before:
                found = max(before, key=lambda n: (n.weight, n.at))
                return Choice(found.label, f"named {back} sentence{'s' if back > 1 else ''} before", found.at)
        wrong = self.main in OF_THINGS or (of_things and self.main in CLASHES)
        return Choice(DEFAULT if wrong else self.main, "what the document mostly tells of")
