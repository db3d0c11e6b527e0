"""How a source stands to the content: the cue's stance, turned by negation.

| cue                 | negated                                                        |
|---------------------|----------------------------------------------------------------|
| asserts, vows       | declines: "did not say", "did not promise"                     |
| confirms            | declines: "did not confirm", "could not verify"                |
| denies              | declines: "did not deny" is neither a denial nor a confirmation |
| estimates, alleges  | denies: "does not believe that"                                |
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
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "nobody", "none"})


def of(stance: Stance, verb: Token, subject: Token | None = None) -> Stance:
    """The stance of a cue as it stands in the sentence, with its negation ("did not", "nobody confirmed")."""
    return _NEGATED[stance] if is_negated(verb, subject) else stance


def is_negated(verb: Token, subject: Token | None = None) -> bool:
    """Whether a verb is negated, by an adverb of its own or by its subject."""
    if any(child.i < verb.i and child.lower in _NEGATIONS for child in verb.children):
        return True
    if subject is None:
        return False
    return subject.lower in _NEGATIONS or any(child.lower in ("no", "neither") for child in subject.children)
