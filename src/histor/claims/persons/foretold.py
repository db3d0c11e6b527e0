"""Those brought in by an age before their deed is told: "a 24-year-old man came home. That 24-year-old shot him"."""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.persons.mention import Mention


def foretell_doers(mentions: Sequence[Mention]) -> None:
    """Makes the first one of an age the doer, where all that is told of that age is what "that 24-year-old" did."""
    aged = [m for m in mentions if m.person.age is not None and m.person.name is None]
    for mention in aged:
        if not (mention.doer and mention.is_definite and mention.outcome is None):
            continue
        before = [m for m in aged if m.person.age == mention.person.age and m.head.i < mention.head.i]
        if before and all(m.outcome is None and m.doer is None for m in before):
            before[0].doer = True
