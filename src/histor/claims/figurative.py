"""Figures of speech and titles: words of harm that tell of none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from histor.claims.lexicon import word_set
from histor.claims.syntax import antecedent, case_of, child, children, is_passive
from histor.claims.turned import turned
from histor.language.analysis import Sentence, Token

MOST_TOKENS_TO_CONTACT = 9
AGENT_CASES = ("by", "with")


def tells_of_fire(sentences: Iterable[Sentence], *kinds: str) -> bool:
    """Whether sentences tell of shots, so that who "was hit" right after them was hit by these.

    `kinds`: the lists of words to look for; those of shots where none is given.
    """
    told = {word for kind in kinds or ("fire",) for word in word_set("contact.toml", kind)}
    return any(t.lemma.lower() in told for s in sentences for t in s.tokens)


def is_contact(verb: Token, *, fired_at: bool = False) -> bool:
    """Whether a part of the body or what does such harm stands in the clause of "hit" or "struck".

    Where the sentences before tell of shots (`fired_at`), a passive of people needs no more: "three people were hit".
    """
    whom = [verb.head] if verb.dep == "acl" and verb.tag == "VBN" else children(verb, "nsubj:pass")
    whom = whom or [verb.head] * (turned(verb) is not None)
    people = [t for t in map(antecedent, whom) if t.kind == "person" or t.ent == "person"]
    if fired_at and people and not any(case_of(c) in AGENT_CASES for c in children(verb, "obl", "obl:agent")):
        return True
    if verb.dep in ("advcl", "conj") and child(verb, "nsubj") is None and _went_off(verb.head):
        return True
    near = [t.lemma.lower() for t in verb.sentence.tokens if abs(t.i - verb.i) <= MOST_TOKENS_TO_CONTACT]
    return any(w in word_set("contact.toml", "parts") or w in word_set("contact.toml", "causes") for w in near)


def is_idiom(token: Token) -> bool:
    """ "Dead in the water", "over my dead body", "death to the king", "the party's demise": nobody died."""
    tokens = token.sentence.tokens
    at = token.i - tokens[0].i
    if any(_opens(tokens[at:], idiom) for idiom in _idioms().get(token.lower, ())):
        return token.head.lemma.lower() not in word_set("nominal.toml", "finding")  # "was found dead in the water"
    lemma = token.lemma.lower()
    if lemma == "death":
        return child(token, "det") is None and any(case_of(c) == "to" for c in children(token, "nmod"))
    if lemma in word_set("metaphor.toml", "ends"):
        return not any(_is_somebody(t) for t in children(token, "nmod:poss", "nmod"))
    body = token.head if token.dep == "amod" else token
    return body.lemma.lower() == "body" and case_of(body) == "over" and child(body, "nmod:poss") is not None


@cache
def _idioms() -> dict[str, list[list[str]]]:
    """The words of each idiom by the first: a few words in a thousand begin one."""
    found: dict[str, list[list[str]]] = {}
    for words in sorted(idiom.split() for idiom in word_set("metaphor.toml", "idioms")):
        found.setdefault(words[0], []).append(words)
    return found


def _opens(tokens: Sequence[Token], words: list[str]) -> bool:
    """Whether tokens begin with an idiom that nothing goes on from: "dead in the water off the port" is none."""
    behind = tokens[len(words) : len(words) + 1]
    return [t.lower for t in tokens[: len(words)]] == words and not any(t.pos == "ADP" for t in behind)


def _is_somebody(token: Token) -> bool:
    """Whether a word names one person: by name, as "his" or "her", or with a noun in the singular."""
    if token.pos == "PRON":
        return token.lower in word_set("metaphor.toml", "of_somebody")
    return token.ent == "person" or (token.kind == "person" and token.tag in ("NN", "NNP"))


def _went_off(verb: Token) -> bool:
    """ "A pistol discharged, hitting a clerk": a weapon is the subject of the clause before."""
    subjects = children(verb, "nsubj", "nsubj:pass")
    return any(t.lemma.lower() in word_set("contact.toml", "firearms") for t in subjects)


def is_figurative(verb: Token) -> bool:
    """ "It hurt her in the polls", "those who hurt the most", "succumb to fear"."""
    lemma = verb.lemma.lower()
    if lemma in word_set("metaphor.toml", "dying") and _is_of_a_mood(verb):
        return True
    if lemma == "drown" and any(c.lower == "out" for c in children(verb, "compound:prt", "advmod")):
        return True  # "the band drowned out the speaker"
    if lemma == "die" and verb.tag == "VBG":  # "she was dying to meet him"
        return any(
            any(c.lower == "to" and c.dep == "mark" for c in t.children) for t in children(verb, "xcomp", "advcl")
        )
    if lemma in word_set("contact.toml", "yielding"):
        to = [c.lemma.lower() for c in children(verb, "obl") if case_of(c) == "to"]
        return bool(to) and not word_set("contact.toml", "fatal").intersection(to)
    if lemma not in word_set("contact.toml", "figurative") or is_passive(verb):
        return False
    objects = children(verb, "obj")
    if not objects:
        return verb.tag in ("VB", "VBP", "VBZ", "VBG")
    subjects = {t.lemma.lower() for t in children(verb, "nsubj")}
    counted = any(child(o, "nummod") is not None for o in objects)
    return not (counted or subjects & word_set("contact.toml", "events") or is_contact(verb))


def _is_of_a_mood(verb: Token) -> bool:
    """ "Killed by suspense", "died of embarrassment", "curiosity killed the cat", "died laughing"."""
    causes = [t for t in children(verb, "obl", "obl:agent", "nmod") if case_of(t) in ("of", "by", "from", "with")]
    causes += [*children(verb, "nsubj"), *(t for t in children(verb, "xcomp", "advcl", "ccomp") if t.tag == "VBG")]
    return any(t.lemma.lower() in word_set("metaphor.toml", "moods") for t in causes)


def is_unhurt(verb: Token) -> bool:
    """Whether "survived" tells of no hurt: of no victim ("she survived the war"), or of one who did not survive."""
    if verb.lemma.lower() not in word_set("contact.toml", "surviving"):
        return False
    if any(t.lemma.lower() in word_set("nominal.toml", "hurts") for t in children(verb, "obj", "obl")):
        return False  # "survived with wounds"
    who = children(verb, "nsubj")
    called = [t for n in who for t in (n, *(c for c in children(n, "nmod") if case_of(c) == "of"))]
    denied = any(c.lower in word_set("certainty.toml", "negations") for c in verb.children)
    return denied or not any(t.lemma.lower() == "victim" for t in called)


def is_in_a_title(token: Token) -> bool:
    """A capital behind another capital: "The Silent Dead"; not in lines that are all capitals."""
    tokens = token.sentence.tokens
    at = token.i - tokens[0].i
    before = tokens[at - 1] if at else None
    return (
        before is not None and before.text[:1].isupper() and before.tag in ("NNP", "VBG") and not token.text.isupper()
    )
