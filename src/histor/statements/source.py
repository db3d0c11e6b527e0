"""Who says it: the source of a verb, and whether a noun phrase can be one at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from histor.mentions.actors.lexicon import nouns as actor_nouns
from histor.statements.lexicon import word_list
from histor.statements.tree import Stretch, case_of, extent

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "nsubj:outer"})
_SHARING = frozenset({"conj", "xcomp", "advcl", "ccomp"})
_SPEAKERS = frozenset({"person", "organization", "organisation"})
_THINGS = frozenset({"object", "event", "time", "substance", "plant", "abstract"})
_PEOPLE_PRONOUNS = frozenset({"i", "we", "he", "she", "they", "who", "it", "one", "others"})
_NOBODY = frozenset({"you", "there", "this", "that", "which", "what", "itself"})


def subject(verb: Token, depth: int = 4) -> Token | None:
    """The grammatical subject of a verb, shared with what governs it where it has none of its own.

    Follows conjunctions, participles and infinitives up the tree ("She stood up, saying ..."); a participle that
    hangs on a noun ("a man claiming to be ...") has that noun as its subject.
    """
    own = own_subject(verb)
    if own is not None:
        return own
    if depth == 0 or verb.head is verb:
        return None
    if verb.dep == "acl" and verb.tag in ("VBG", "VBN"):
        return verb.head
    if verb.tag == "VBG" and case_of(verb) == "as" and verb.head.lower in word_list("citing"):
        quoted = next((other for other in verb.head.children if other.dep in ("obj", "iobj")), None)
        if quoted is not None:
            return quoted  # "quoted the minister as saying": it is the minister who says it
    if verb.dep in _SHARING or (verb.dep == "parataxis" and verb.tag == "VBG"):
        above = verb.head
        if verb.dep == "ccomp" and verb.tag not in ("VBG", "VB"):
            return None
        if verb.dep == "advcl" and verb.tag == "VBG" and above.dep == "ccomp" and max(above.i, above.head.i) < verb.i:
            above = above.head  # "He said he was tired, adding that ...": whoever said it also adds
        return subject(above, depth - 1)
    return None


def own_subject(verb: Token) -> Token | None:
    """The subject that hangs on a verb itself; of two the nearer one.

    The other may be a dateline ("LUNDEN - Three ships sank, officials said") or the content of a headline.
    """
    own = [other for other in verb.children if other.dep in _SUBJECTS]
    return min(own, key=lambda other: abs(other.i - verb.i)) if own else None


def described(analysis: Analysis, verb: Token, low: int) -> Token | None:
    """The name that a phrase between commas right before a verb describes: "..., Oleh Hnat, head of the port, told"."""
    tokens = analysis.tokens
    first = verb.sentence.tokens[0].i
    if low - 2 <= first or tokens[low - 1].text != ",":
        return None
    token = tokens[low - 2]
    for _ in range(6):
        if token.dep == "appos" or token.head is token:
            break
        token = token.head
    name = token.head
    if token.dep != "appos" or name.pos != "PROPN" or name.ent != "person" or extent(token)[1] != low - 2:
        return None
    return name if name.i > first and tokens[name.i - 1].text == "," else None


def agent(verb: Token) -> Token | None:
    """The "by" phrase of a passive."""
    for other in verb.children:
        if other.dep.startswith("obl") and other.i > verb.i and case_of(other) == "by":
            return other
    return None


def is_passive(verb: Token) -> bool:
    """Whether a verb stands in the passive, also as a bare participle."""
    if verb.tag == "VBD" and verb.dep == "advcl" and verb.i < verb.head.i:  # "Asked about it, she ...", mistagged
        return not any(other.dep in _SUBJECTS or other.dep == "mark" for other in verb.children)
    if verb.tag != "VBN":
        return False
    for other in verb.children:
        if other.dep in ("aux:pass", "nsubj:pass"):
            return True
        if other.dep == "aux" and other.lemma == "have":
            return False
    return verb.dep in ("acl", "advcl", "acl:relcl") or (verb.dep == "conj" and is_passive(verb.head))


def phrase(analysis: Analysis, head: Token, without: Token | None = None) -> Stretch:
    """The whole noun phrase of a source: title, name, apposition and relative clause, without its preposition."""
    left_out = {without.i} if without is not None else set()
    for other in head.children:
        if (
            other.dep in ("case", "mark", "cc", "punct", "parataxis", "discourse", "advmod:emph")
            or (other.dep == "conj" and other.pos in ("VERB", "AUX"))
            or (other.dep == "acl" and other.lower in word_list("citing"))
        ):
            left_out.add(other.i)
    low, high = extent(head, left_out)
    tokens = analysis.tokens
    while low > 0 and tokens[low - 1].pos == head.pos == "PROPN" and _beside(tokens[low - 1], head):
        low -= 1  # "Radio | Lubny", taken for two subjects
    if without is not None and low <= without.i <= high:
        # The cue stands inside the stretch: keep the side that holds the head.
        low, high = (low, without.i - 1) if head.i < without.i else (without.i + 1, high)
    while high > low and tokens[high].pos == "PUNCT" and tokens[high].text not in (")", "]"):
        high -= 1
    while low < high and tokens[low].pos == "PUNCT":
        low += 1
    return low, high


def _beside(other: Token, head: Token) -> bool:
    return other.head is head.head and other.dep == head.dep and not other.children


def can_speak(head: Token) -> bool:
    """Whether a noun phrase may be the source of a weak cue ("supports", "wants"): people and bodies of people."""
    if head.pos == "PRON" or head.tag in ("WP", "WDT"):
        return head.lower in _PEOPLE_PRONOUNS or head.lower not in _NOBODY
    if head.ent in ("person", "organisation") or head.kind in _SPEAKERS:
        return True
    if head.pos in ("PROPN", "NUM", "ADJ", "DET"):
        return True
    return head.lemma in word_list("speakers")


def can_report(head: Token) -> bool:
    """Whether a noun phrase may show or find something: who can speak, and documents, pictures and figures."""
    return can_speak(head) or is_document(head)


def is_document(head: Token) -> bool:
    """Whether a noun stands for a document, picture, figure or inquiry."""
    return head.lemma in word_list("documents") or head.lower in word_list("documents")


def is_fighter(head: Token) -> bool:
    """Whether a noun stands for an armed force or group, whose "defending" and "supporting" is done with arms."""
    entry = actor_nouns().get(head.lemma)
    return entry is not None and entry.kind in ("force", "group")


def is_nobody(head: Token) -> bool:
    """Whether the subject is an empty or addressed one, which names no source."""
    return head.lower in _NOBODY or head.dep == "expl"


def is_inanimate(head: Token) -> bool:
    """Whether a common noun stands for a thing that says nothing, unless it is a document."""
    return head.pos == "NOUN" and head.kind in _THINGS and not can_report(head)
