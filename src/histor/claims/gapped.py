"""Those of whom a verb of harm is told without being said again: "a cook was shot in the leg, a nurse in the arm".

The verb's own phrase and that of each one told of behind it are of one kind: parts of the body, where somebody died or
was taken, days, conditions (gapping: Quirk et al. 1985, 13.92). Trees are unsure there, so the order of words tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.harm import HARM
from histor.claims.lexicon import word_set
from histor.claims.syntax import words_behind
from histor.claims.triggers import Trigger
from histor.language.analysis import Token

BEFORE = (",", "and", "while", "but", ";")
INSIDE = ("DET", "NUM", "ADJ", "NOUN")  # what stands inside of "a 31-year-old woman"
OWN = ("PRP$", "POS", "HYPH", "NNP")
CASES = ("in", "at", "to", "on", "inside", "outside", "from", "near")
KINDS = ("places", "days", "conditions")
FRAMES = ("object", "subject", "light subject", "resultative", "state", "condition", "cared")
MOST_BEHIND = 40


def gapped(heads: list[Token], trigger: Trigger) -> list[Token]:
    """The heads behind those that a trigger tells of (`heads`) of whom the verb is not said again."""
    if not heads or trigger.sense.frame not in FRAMES or trigger.sense.measure not in HARM:
        return []
    last = max(trigger.verb, trigger.token, key=lambda t: t.i)
    behind = words_behind(last, MOST_BEHIND)
    rest = behind[: next((k for k, t in enumerate(behind) if t.pos in ("VERB", "AUX")), len(behind))]
    spots = [(k, kind) for k, t in enumerate(rest) if (kind := _kind(t, rest[k - 1] if k else None)) is not None]
    if last.lemma.lower() == "condition":
        spots.insert(0, (0, "conditions"))
    if len(spots) < 2 or (spots[0][0] and _one_before(rest, spots[0][0], heads) is not None):
        return []  # "two men were hit, one in the hip, one in the knee": they are told of already
    alike = [k for k, kind in spots[1:] if kind == spots[0][1]]
    found = [one for k in alike if (one := _one_before(rest, k, heads)) is not None and one not in heads]
    if spots[0][1] == "towns":
        found = [one for one in found if not one.dep.startswith("nsubj")]  # "and a guard in Lipa said"
    return found


def _kind(token: Token, before: Token | None) -> str | None:
    """The kind of the phrase that a word begins: "in the leg", "at the scene", "on Monday"; None of all others."""
    if token.lower in CASES and token.dep == "case":
        if token.head.pos == "PROPN" and token.head.kind == "place":
            return "towns"
        noun = token.head.lemma.lower()
        if token.lower in ("in", "to") and noun in word_set("contact.toml", "parts"):
            return "parts"
        return next((kind for kind in KINDS if noun in word_set("gapping.toml", kind)), None)
    bare = token.lower in word_set("gapping.toml", "days") and (before is None or before.lower not in CASES)
    return "days" if bare else None


def _one_before(rest: Sequence[Token], place: int, heads: list[Token]) -> Token | None:
    """The head of the nominal that ends before a phrase and begins behind a comma or "and"; else None."""
    at = place - 1
    if at > 0 and rest[at].pos == "ADV":
        at -= 1  # "and her son later in hospital"
    if at > 2 and rest[at].text == "," and rest[at - 1].pos == "NUM" and rest[at - 2].text == ",":
        at -= 3  # "and Ada Holt, 44, in hospital"
    if at < 1 or not _begins_anew(rest[: at + 1]):
        return None
    head = rest[at].head if rest[at].dep == "flat" else rest[at]
    return head if _is_somebody(head, heads) else None


def _is_somebody(head: Token, heads: list[Token]) -> bool:
    """Whether a nominal is of people, as far as its own words and those of the first ones tell."""
    if head.lower in word_set("gapping.toml", "bare") or head.pos == "NUM":
        return True
    person = head.kind == "person" or head.ent == "person"
    return person or (head.pos == "PROPN" and any(t.pos == "PROPN" for t in heads))


def _begins_anew(tokens: Sequence[Token]) -> bool:
    """Whether the nominal that ends here stands behind a comma or "and"."""
    for token in reversed(tokens):
        if token.lower in BEFORE:
            return token is not tokens[-1]
        if token.pos not in INSIDE and token.tag not in OWN:
            return False
    return False
