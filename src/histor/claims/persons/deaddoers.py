"""One who is held to have had a weapon and is dead, told of once more without a name or that side.

"Officers shot a man dead. ... Karl Lind had opened fire, they said. He died at the scene", "a boy of 7 was killed. ...
Ivo, 7, handled the gun when it went off. He died": where nobody else is said to be dead, both are one, if they are of
one age or officers shot the one without a name. "A man was shot at a bar. The gunman, Karl Lind, is dead as well": two.
"""

from __future__ import annotations

from itertools import pairwise

from histor.claims.lexicon import word_set
from histor.claims.persons.known import Known
from histor.claims.persons.mention import Mention
from histor.claims.persons.unlike import unlike

DEAD, INVOLVED = "dead", "involved"


def those_who_shot_at_nobody(known: list[Known]) -> list[tuple[Known, Known]]:
    """The one doer who died, with the one dead who may be the same, of that age or shot by officers."""
    doers = [k for k in known if k.doer and DEAD in k.outcomes]
    dead = [k for k in known if not k.doer and DEAD in k.outcomes]
    if len(doers) != 1 or len(dead) != 1 or doers[0].accused:
        return []
    doer, one = doers[0], dead[0]
    if (doer.name is None) == (one.name is None) or one.order is not None or any(map(_is_somebodys, one.mentions)):
        return []
    of_one_age = doer.age is not None and doer.age == one.age
    if not of_one_age and (unlike(doer.mentions, one.mentions) or not any(map(_is_of_police, one.mentions))):
        return []
    return [] if doer.stands_apart(one) or not doer.may_be(one, sides=False) else [(doer, one)]


def _is_somebodys(mention: Mention) -> bool:
    """ "His roommate", but not "their child"."""
    return mention.is_kin or (mention.is_someones and mention.noun not in word_set("persons.toml", "young"))


def _is_of_police(mention: Mention) -> bool:
    """ "Officers shot a man dead", "an officer-involved shooting left a man dead"."""
    words = [t.lower for t in mention.head.sentence.tokens]
    by = [w for w, next_word in pairwise(w for w in words if w != "-") if next_word == INVOLVED]
    return mention.by_police or (bool(mention.outcome) and any(w in word_set("metaphor.toml", "searchers") for w in by))
