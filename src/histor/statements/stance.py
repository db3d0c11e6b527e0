"""How a source stands to the content: the cue's stance, turned by negation.

| cue                 | negated                                                        |
|---------------------|----------------------------------------------------------------|
| asserts, vows       | declines: "did not say", "did not promise"                     |
| confirms            | declines: "did not confirm", "could not verify"                |
| denies              | declines: "did not deny" is neither a denial nor a confirmation |
| estimates, alleges  | denies: "does not believe that"; of a question declines         |
| asks                | denies: "does not want", "never asked for"                     |
| declines            | asserts: "did not refuse"                                      |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from histor.record import Stance

if TYPE_CHECKING:
    from histor.language.analysis import Token

_NEGATED: dict[Stance, Stance] = {
    "asserts": "declines",
    "vows": "declines",
    "confirms": "declines",
    "denies": "declines",
    "estimates": "denies",
    "alleges": "denies",
    "asks": "denies",
    "declines": "asserts",
}
_NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor", "nobody", "none"})


def of(stance: Stance, verb: Token, subject: Token | None = None, frame: str = "") -> Stance:
    """The stance of a cue as it stands in the sentence, with its negation ("did not", "nobody confirmed").

    Who does not know or is not sure of a question ("whether") denies nothing and so `declines`.
    """
    if not is_negated(verb, subject):
        return stance
    return "declines" if frame == "wh" else _NEGATED[stance]


def is_negated(verb: Token, subject: Token | None = None) -> bool:
    """Whether a verb is negated, by an adverb of its own or by its subject."""
    if any(child.i < verb.i and child.lower in _NEGATIONS for child in verb.children):
        return True
    if any(child.dep == "mark" and child.lower == "without" for child in verb.children):
        return True
    if any(child.dep == "obj" and child.lower == "nothing" for child in verb.children):
        return True  # "said nothing about the raid"
    if subject is None:
        return False
    return subject.lower in _NEGATIONS or any(child.lower in ("no", "neither") for child in subject.children)
