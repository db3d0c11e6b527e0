"""What a sentence supposes or asks, and does not tell: conditions in all their forms, and questions.

"If he is killed", "should he be killed", "in the event that he is killed", "were three people killed?".
"""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, case_of, children
from histor.language.analysis import Token

WORDS = "certainty.toml"
SUBJECTS = ("nsubj", "nsubj:pass", "expl")
SAME_QUESTION = ("conj", "xcomp", "ccomp")
ENDS = frozenset(".?!")
ASKING = ("WRB", "WP", "WDT", "WP$")


def opens_condition(word: Token) -> bool:
    """Whether a word opens a condition: "if", "unless", "in case"."""
    if word.dep != "mark":
        return False
    return word.lower in word_set(WORDS, "conditions") or _is_in_case(word)


def is_condition(clause: Token) -> bool:
    """Whether a clause is the condition of another."""
    return clause.dep == "advcl" and any(map(opens_condition, clause.children))


def is_supposed(below: Token, noun: Token) -> bool:
    """ "If you had a group that went around killing people", "in the event that he is killed": `below` the noun."""
    if below.dep not in ("acl:relcl", "acl", "ccomp"):
        return False
    if any(c.dep == "case" and _is_in_case(c) for c in noun.children) or _is_event(noun):
        return True
    if noun.dep == "nmod" and case_of(noun) == "of" and _is_event(noun.head):
        return True
    return below.dep == "acl:relcl" and any(map(opens_condition, noun.head.children))


def _is_event(noun: Token) -> bool:
    return noun.lemma.lower() in word_set(WORDS, "events_supposed") and case_of(noun) == "in"


def _is_in_case(word: Token) -> bool:
    return word.lower == "in" and any(c.dep == "fixed" and c.lower == "case" for c in word.children)


def is_inverted(clause: Token) -> bool:
    """ "Should the guard be killed, the gate closes", "had it hit the house": a condition by its order of words."""
    return clause.dep == "advcl" and _is_turned(clause, word_set(WORDS, "turned")) and not children(clause, "mark")


def is_asked(verb: Token) -> bool:
    """ "Did you shoot him?", "Were three people killed?": asked with yes or no; what "why" asks after is known."""
    if verb.dep in ("csubj", "ccomp", "acl") and _asks_whether_true(verb.head):
        return True
    clause = verb
    for above in (*ancestors(verb, 3), None):
        if _is_turned(clause, None):
            break
        if above is None or clause.dep not in SAME_QUESTION:
            return False
        clause = above
    tokens = verb.sentence.tokens
    end = next((t for t in tokens if t.i > verb.i and t.text in ENDS), None)
    asking = any(t.tag in ASKING and t.head.i in (clause.i, verb.i) for t in tokens if t.i < clause.i)
    return end is not None and end.text == "?" and not asking and not any(c.dep == "mark" for c in clause.children)


def _asks_whether_true(word: Token) -> bool:
    """ "Is it true that three people were killed?"."""
    asked = word.lemma.lower() in word_set("falsehood.toml", "true") and _is_turned(word, None)
    return asked and word.sentence.tokens[-1].text.startswith("?")


def is_commanded(verb: Token) -> bool:
    """ "Kill all traitors": the bare verb, without subject and auxiliary."""
    bare = verb.tag == "VB" and verb.dep in ("root", "ccomp", "parataxis")
    return bare and not children(verb, *SUBJECTS, "aux", "aux:pass", "cop", "mark", "csubj")


def is_let_be(verb: Token) -> bool:
    """ "Suppose a gunman shoots three people", "imagine a town in which half the children have been killed"."""
    first = next((t for t in verb.sentence.tokens if t.pos != "PUNCT"), verb)
    told = first.tag in ("VB", "VBP", "VBG", "IN") and not children(first, *SUBJECTS)
    return told and first is not verb and first.lower in word_set(WORDS, "supposing") and first in ancestors(verb, 6)


def _is_turned(clause: Token, words: frozenset[str] | None) -> bool:
    """Whether an auxiliary, one of `words`, stands before the clause's subject."""
    subject = min((t.i for t in children(clause, *SUBJECTS)), default=None)
    auxiliaries = children(clause, "aux", "aux:pass", "cop")
    return subject is not None and any(a.i < subject and (words is None or a.lower in words) for a in auxiliaries)


def is_perfect(verb: Token) -> bool:
    """Whether "have" stands beside a verb."""
    return any(c.lemma == "have" for c in children(verb, "aux"))


def is_deplored(verb: Token) -> bool:
    """ "They should not have died": they did."""
    should = any(c.lower == "should" for c in children(verb, "aux"))
    return should and is_perfect(verb) and any(c.lower in word_set(WORDS, "negations") for c in verb.children)


def is_near_miss(verb: Token) -> bool:
    """ "It could have killed somebody", "I could have been hurt": what did not come about."""
    whom = (t for t in children(verb, "obj", "nsubj:pass") if t.lower in word_set(WORDS, "anybody"))
    guessed = any(c.lower == "may" for c in children(verb, "aux"))  # "up to 30 people may have been killed"
    return is_perfect(verb) and not guessed and any(not children(t, "nummod") for t in whom)
