"""The type that an incident has among the incident templates of MUC-4.

They (1992) record what is done to those who do not fight, and know attacks, bombings, kidnappings, arson and robberies.
A battle between armed sides is none of them, nor is land that changes hands, and nor is an attack of which nobody says
whom or what it met.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from histor.claims.draft import Draft
from histor.claims.event_kinds import EventKind, event_kinds
from histor.claims.lexicon import data_files
from histor.incidents.noncombatants import Sides
from histor.language.analysis import Token

CLASH = "armed clash"
ATTACK = "attack"


def template_type(event: str, drafts: Sequence[Draft], sides: Sides) -> str | None:
    """The type of an incident of a kind of event with these claims, or None."""
    kind = _type_of(event, drafts)
    if kind != ATTACK:
        return kind
    harmed = sides.harmed(drafts, event == CLASH)
    if event == CLASH:
        return kind if "others" in harmed else None
    return kind if harmed - {"fighters"} else None


def _type_of(event: str, drafts: Sequence[Draft]) -> str | None:
    """The type by the kind of event: where several kinds share its name, by the words of the claims."""
    kinds = [kind for kind in event_kinds() if kind.label == event and _code(kind)]
    types = {_code(kind) for kind in kinds}
    if len(types) < 2:
        return next(iter(types), None)
    told = [_code(kind) for d in drafts if d.claim.event == event for kind in kinds if _names(d, kind)]
    return max(dict.fromkeys(told), key=told.count, default=None)


def _code(kind: EventKind) -> str:
    return dict(kind.codes)["muc"]


def _names(draft: Draft, kind: EventKind) -> bool:
    """Whether a claim was made by a word of a kind, or its kind of event was named by one."""
    fired = draft.fired
    if fired is None:
        return False
    if fired.listed.startswith(f"events/{kind.name}.toml"):
        return True
    named: list[Token] = [t for t in draft.trigger.sentence.tokens if t.i == fired.event.at]
    return any(t.lemma.lower() in _words(kind.name) for t in (draft.trigger, *named))


@cache
def _words(name: str) -> frozenset[str]:
    """The words that name a kind of event, and the first ones of its phrases."""
    table = next(table for file, table in data_files("events") if file == name)
    return frozenset(
        [*table["nouns"], *table["verbs"], *table["weapons"], *(phrase.split()[0] for phrase in table["phrases"])]
    )
