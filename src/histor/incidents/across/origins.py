"""Origins: how many independent voices stand behind an incident, copies and repetitions counted once.

The definition stands in docs/explanation/origins.md. In short: near copies are one text; the same speaker is one
origin, however often and wherever cited; who saw it counts once for each text; an outlet is an origin only where its
report names nobody; who cannot be placed is one only where there is nobody else. In doubt two are one, so that the
number is what is certain at least.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from histor.claims.draft import is_real
from histor.incidents.across.copies import NEAR, resemblance, sketch
from histor.incidents.across.members import Member
from histor.incidents.across.voices import Kind, Voice, outlet_words, same_speaker
from histor.record import Claim
from histor.record.values import Value

_STOP = re.compile(r"[.!?…](?=\s)|\n")
PASSAGE = 8  # spaces; whoever has so long a passage in the same words has copied it
ORDER: tuple[Kind, ...] = ("speaker", "witness", "outlet", "unplaced")


class Origin(Value, frozen=True, kw_only=True):
    """One independent voice: its kind and longest name, the documents that carry it, and the ids of its claims."""

    kind: Kind
    name: str
    documents: tuple[str, ...]
    claims: tuple[str, ...]


class _Heard(NamedTuple):
    """A voice in one document, with its claims and the words of their longer passages.

    `text` is the group of near copies that the document belongs to.
    """

    voice: Voice
    document: str
    text: int
    claims: tuple[str, ...]
    passages: frozenset[str]


def origins(members: Sequence[Member]) -> tuple[Origin, ...]:
    """The origins of an incident's claims: speakers first, then by their first document."""
    texts = copies(members)
    alike: dict[tuple[Voice, int], list[_Heard]] = {}
    for member in members:
        for one in _heard(member, texts[member.document]):
            alike.setdefault((one.voice, -1 if one.voice.kind == "speaker" else one.text), []).append(one)
    groups: list[list[_Heard]] = []
    for those in sorted(alike.values(), key=_rank):
        same = [group for group in groups if any(_same(those[0], other) for other in group)]
        groups = [group for group in groups if group not in same]
        groups.append([*those, *(other for group in same for other in group)])
    placed = [group for group in groups if group[0].voice.kind != "unplaced"]
    if not placed and groups:
        placed = [[one for group in groups for one in group]]
    made = (_origin(group) for group in placed)
    return tuple(sorted(made, key=lambda o: (ORDER.index(o.kind), o.documents, o.name)))


def _rank(those: list[_Heard]) -> tuple[int, int, str, str]:
    voice = those[0].voice
    return ORDER.index(voice.kind), -len(voice.words), voice.name, those[0].document


def copies(members: Sequence[Member]) -> dict[str, int]:
    """The number of the group of near copies that each document belongs to."""
    sketches = {member.document: sketch(member.record.text) for member in members}
    group = {document: number for number, document in enumerate(sorted(sketches))}
    names = sorted(sketches)
    for at, one in enumerate(names):
        for other in names[at + 1 :]:
            if group[one] != group[other] and resemblance(sketches[one], sketches[other]) >= NEAR:
                old, new = sorted((group[one], group[other]), reverse=True)
                group = {name: new if number == old else number for name, number in group.items()}
    return group


def _heard(member: Member, text: int) -> Iterable[_Heard]:
    """The voices of one document on the incident; the outlet's own where it names nobody."""
    found: dict[Voice, list[Claim]] = {}
    own: list[Claim] = []
    for claim in member.claims:
        if not is_real(claim):
            continue
        voice = member.voices.of(claim)
        (own if voice is None else found.setdefault(voice, [])).append(claim)
    if own and all(voice.kind == "unplaced" for voice in found):
        name = member.record.document.publisher or "the outlet"
        found[Voice("outlet", name, words=outlet_words(name))] = own
    for voice, claims in found.items():
        passages = {_passage(member.record.text, claim) for claim in claims}
        long = frozenset(words for words in passages if words.count(" ") >= PASSAGE)
        yield _Heard(voice, member.document, text, tuple(claim.id for claim in claims), long)


def _passage(text: str, claim: Claim) -> str:
    """The words around a claim's evidence, from the end of the sentence or line before to that of its own."""
    begin = max((m.end() for m in _STOP.finditer(text, 0, claim.evidence.start)), default=0)
    stop = _STOP.search(text, claim.evidence.end - 1)
    return " ".join(text[begin : stop.start() if stop else len(text)].split())


def _same(one: _Heard, other: _Heard) -> bool:
    a, b = sorted((one.voice, other.voice), key=lambda voice: ORDER.index(voice.kind))
    if a.kind == "speaker" and b.kind == "outlet":
        return bool(a.words) and a.words <= b.words
    if a.kind != b.kind:
        return False
    if a.kind == "speaker":
        return same_speaker(a, b)
    if a.kind == "witness" and (a.person or b.person):
        return same_speaker(a, b)
    same_text = one.text == other.text or any(p in q or q in p for p in one.passages for q in other.passages)
    return same_text or (a.kind == "outlet" and a.words == b.words)


def _origin(group: list[_Heard]) -> Origin:
    kind = min((h.voice.kind for h in group), key=ORDER.index)
    names = sorted({h.voice.name for h in group}, key=lambda name: (-len(name), name))
    return Origin(
        kind=kind,
        name=names[0],
        documents=tuple(sorted({h.document for h in group})),
        claims=tuple(dict.fromkeys(claim for h in sorted(group, key=lambda h: h.document) for claim in h.claims)),
    )
