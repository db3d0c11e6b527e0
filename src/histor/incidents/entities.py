"""The entities of an incident by role: mentions joined that mean the same people, bodies, things or weapons.

Mentions are one entity when they name one actor, are an abbreviation and its name, or have the same head noun with
modifiers that do not differ. Words that only say that somebody did it ("the attackers") name nobody new beside others,
and the words for irregular fighters stand for each other ("the rebels", "the guerrillas"). The best name comes first:
a proper name before a description, then the fuller one, then the one named first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from histor.claims.draft import Draft, is_real
from histor.claims.lexicon import data_file, word_set
from histor.claims.naming import SMALL, abbreviates, untitled
from histor.mentions.mentions import Mentions
from histor.mentions.quantities import describe
from histor.record import IncidentRoles, Party


@dataclass(slots=True)
class Entity:
    """Mentions of one participant in the order of the text, with the actors they name."""

    mentions: list[Party] = field(default_factory=list)
    actors: set[str] = field(default_factory=set)

    def add(self, party: Party) -> None:
        """Takes a mention in."""
        self.mentions.append(party)
        if party.actor is not None:
            self.actors.add(party.actor)

    def words(self, full: Sequence[str]) -> tuple[str, ...]:
        """Its mentions, the best name first, each once; `full` are the names of people in the document."""
        order = sorted(self.mentions, key=lambda p: (not is_name(p.text), -_fullness(p.text), p.start))
        found: dict[str, str] = {}
        for text in (*self._full_names(full), *(p.text for p in order)):
            found.setdefault(text.lower(), text)
        return tuple(found.values())

    def _full_names(self, full: Sequence[str]) -> list[str]:
        """The one fuller name that the document has of a person named in short."""
        found = []
        for text in {p.text for p in self.mentions if is_name(p.text)}:
            fuller = {n for n in full if f" {text.lower()} " in f" {n.lower()} " and len(n) > len(text)}
            longest = max(fuller, key=len, default="")
            if longest and all(f" {n.lower()} " in f" {longest.lower()} " for n in fuller):
                found.append(longest)
        return sorted(set(found), key=lambda n: (-len(n), n))


def roles(drafts: Iterable[Draft], mentions: Mentions) -> IncidentRoles:
    """The entities of an incident's claims, role by role, in the order of the text."""
    kept = [d for d in drafts if is_real(d.claim)]
    aftermath = data_file("families.toml")["consequences"]  # those who were arrested for it are none of its victims
    kept = [
        d for d in kept if d.claim.event not in aftermath and not (d.aftermath and d.claim.measure == "seized")
    ] or kept
    told = dict.fromkeys(("target", "weapon"), kept) | dict.fromkeys(("perpetrator", "organisation"), _against(kept))
    named = {role: _entities(p for d in drafts for p in getattr(d.claim.roles, role)) for role, drafts in told.items()}
    parties = [p for d in kept for p in (*d.claim.roles.victim, *_people(d))]
    named["victim"] = _entities(parties)
    named["perpetrator"] = _without_role_nouns(named["perpetrator"])
    named["victim"] = [e for e in named["victim"] if _is_identified(e, mentions)]
    full = sorted({a.name for a in mentions.actors if a.kind == "person" and is_name(a.name)})
    return IncidentRoles(**{role: tuple(e.words(full) for e in entities) for role, entities in named.items()})


def _against(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """The claims without those of who harmed the doers, where others say who those were.

    "Gunmen killed nine herders. ... Troops pursued the attackers, killing four of them": the troops are not behind it.
    """
    others = [d for d in drafts if not _harms_doers(d)]
    fighting = any(_is_fighter(p.text) for d in others for p in d.claim.roles.perpetrator)
    return others if fighting else drafts


def _harms_doers(draft: Draft) -> bool:
    """Whether a claim tells of harm to those who attacked: "four attackers were killed", "killing four of them"."""
    if draft.claim.measure not in ("killed", "injured", "detained") or draft.group is None:
        return False
    whom = draft.group.head
    behind = [t for t in whom.subtree() if t.i > whom.i and (t.lower == "them" or t.tag == "NNS")]
    if whom.pos == "NUM" and behind:  # "four of the attackers", "four of them"
        before = whom.sentence.tokens[: whom.i - whom.sentence.tokens[0].i]
        told = (t for t in reversed(before) if t.tag == "NNS" and t.pos == "NOUN")
        whom = next(told, whom) if behind[0].lower == "them" else behind[0]
    return _is_fighter(whom.lemma.lower())


def _is_fighter(words: str) -> bool:
    head = head_of(words.lower())
    return head in word_set("roles/doers.toml", "attackers") or head in word_set("roles/doers.toml", "irregulars")


def _people(draft: Draft) -> list[Party]:
    """Those of a claim's people, and of the set that it is about, who are known by name and did not do it."""
    set_of = [known.as_person() for known in draft.members if not known.doer]
    return [
        Party(start=p.span.start, end=p.span.end, text=untitled(p.name))
        for p in (*draft.claim.people, *set_of)
        if p.name is not None and p.span is not None and p.role not in ("suspect", "perpetrator")
    ]


def _entities(parties: Iterable[Party]) -> list[Entity]:
    found: list[Entity] = []
    for party in sorted(parties, key=lambda p: (p.start, p.end)):
        same = next((e for e in found if any(_same(party, m, e) for m in e.mentions)), None)
        if same is None:
            same = Entity()
            found.append(same)
        same.add(party)
    return found


def _same(one: Party, other: Party, entity: Entity) -> bool:
    if one.actor is not None and one.actor in entity.actors:
        return True
    a, b = one.text.lower(), other.text.lower()
    if a == b or abbreviates(one.text, other.text) or abbreviates(other.text, one.text):
        return True
    if is_name(one.text) or is_name(other.text):
        return is_name(one.text) and is_name(other.text) and (_ends(a, b) or _ends(b, a))
    head_a, head_b = head_of(a), head_of(b)
    if head_a == head_b:
        mods_a, mods_b = set(a.split()[:-1]), set(b.split()[:-1])
        return mods_a <= mods_b or mods_b <= mods_a
    irregulars = word_set("roles/doers.toml", "irregulars")
    return head_a in irregulars and head_b in irregulars


def _without_role_nouns(entities: list[Entity]) -> list[Entity]:
    """Joins those who are only said to have done it ("the attackers", "the men") to the one other there is."""
    telling = [e for e in entities if not _says_only_that(e)]
    bare = [e for e in entities if e not in telling]
    if not bare:
        return telling
    first = telling[0] if len(telling) == 1 else bare[0] if not telling else None
    for entity in bare:
        if first is not None and entity is not first:
            for party in entity.mentions:
                first.add(party)
    return telling or bare[:1]


def _says_only_that(entity: Entity) -> bool:
    return all(head_of(m.text.lower()) in word_set("roles/doers.toml", "role_nouns") for m in entity.mentions)


def _is_identified(entity: Entity, mentions: Mentions) -> bool:
    """Whether a victim is a person by name: those who are only counted or described stand in the claims."""
    people = {a.id for a in mentions.actors if a.kind == "person"}
    named = [m for m in entity.mentions if is_name(m.text)]
    return any(m.actor in people or (" " in m.text and describe(m.text.split()[-1].lower()) is None) for m in named)


@lru_cache(maxsize=4096)
def is_name(text: str) -> bool:
    """Whether words are a proper name: all but small ones begin with a capital, past the first.

    "Rebels" that open a sentence, or stand in a line in capitals, are no name.
    """
    if head_of(text.lower()) in _common() and " " not in text:
        return False
    words = [w for w in text.split() if w.lower() not in SMALL]
    return (
        bool(words)
        and all(w[:1].isupper() or not w[:1].isalpha() for w in words)
        and any(w[:1].isupper() for w in words)
    )


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return word_set("roles/doers.toml", "irregulars", "role_nouns")


def _fullness(text: str) -> int:
    return len(text.split())


def head_of(text: str) -> str:
    """The singular of the noun that a description ends with, or of the one before its "of"."""
    words = text.split()
    at = words.index("of") - 1 if "of" in words[1:] else len(words) - 1
    word = words[max(at, 0)] if words else ""
    if word.endswith("men"):
        return word[:-3] + "man"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _ends(short: str, full: str) -> bool:
    """Whether a short name is the end or the beginning of a fuller one."""
    return full.endswith(f" {short}") or full.startswith(f"{short} ")
