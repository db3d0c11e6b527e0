"""What two voices of one incident describe in words that exclude each other: what was hit, with what, and by whom.

"A school" here and "a kindergarten" there is a dispute where two voices say so, each of one thing, and neither names
both. Whoever lists a school and a kindergarten tells of two, so nobody disputes them; so does whoever adds one ("was
also hit"), and whatever is told of another place. Who did it is disputed where two voices accuse unlike sides, or tell
unlike sides of the same victims or targets.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import combinations

from histor.claims.causes import is_mishap, name_of
from histor.claims.draft import Draft, is_real
from histor.claims.lexicon import word_set
from histor.claims.nearness import fineness
from histor.claims.pointing import is_done_to_it
from histor.incidents.blamed import by_craft, is_state, of_voice, side_of
from histor.incidents.entities import head_of
from histor.mentions.mentions import Mentions
from histor.record import Claim, Dispute, Party, Statement

MILITARY = "military"
DRONE = ("arm", "drone")
MISHAP, OPEN = "mishap", "open"
MOVING = ("road", "sea")
NAME = "name"
STEM = 5  # letters that a country and its people share: Russia, Russian forces

Voice = str
Kind = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Word:
    """One word for a thing in a claim: whose word it is, its class and kind; of what a drone dropped the drone's."""

    text: str
    kind: Kind
    voice: Voice
    draft: Draft
    party: Party | None = None
    carrier: Kind | None = None

    @property
    def by(self) -> str:
        """How it is put on them."""
        return self.party.by if self.party is not None else "stated"

    @property
    def start(self) -> int:
        """Where it stands."""
        return self.party.start if self.party is not None else self.draft.trigger.start

    @property
    def claim(self) -> Claim:
        """The claim that it stands in."""
        return self.draft.claim


def contradictions(drafts: Sequence[Draft], voice: Callable[[Claim], Voice], mentions: Mentions) -> Iterator[Dispute]:
    """The disputes over what was hit, with what, and by whom."""
    real = [d for d in drafts if is_real(d.claim) and not _adds(d)]
    for field in ("target", "weapon"):
        words = [w for d in real for w in _words(d, field, voice)]
        pairs = [(a, b) for a, b in combinations(words, 2) if _exclude(a, b, words) and not _elsewhere(a, b, mentions)]
        if field == "target":
            pairs = [(a, b) for a, b in pairs if _harm(a.claim) == _harm(b.claim)]
        else:
            pairs = [(a, b) for a, b in pairs if _same(a.claim, b.claim, ("target",), unsaid=True)]
        yield from _disputes(field, pairs)
    doers = [w for d in real for w in _doers(d, voice, mentions)]
    yield from _disputes("perpetrator", [(a, b) for a, b in combinations(doers, 2) if _accuse(a, b, doers, mentions)])


def voices(statements: Sequence[Statement]) -> Callable[[Claim], Voice]:
    """Who says a claim, as a key: the actor or the words of the statement's source, or "" for the outlet."""
    by_id = {s.id: s for s in statements}

    def voice(claim: Claim) -> Voice:
        said = by_id.get(claim.statement or "")
        return "" if said is None or said.source is None else said.actor or said.source.text.lower()

    return voice


@cache
def _kinds(field: str) -> dict[str, Kind]:
    """The words of a field with their class and kind."""
    path = files("histor.incidents") / "data" / "en" / "contradicting.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))[field]
    return {word: (name, kind) for name, kinds in table.items() for kind, words in kinds.items() for word in words}


def _kind(text: str, field: str) -> Kind | None:
    """The kind of the longest listed words that a description ends with."""
    words, known = text.lower().split(), _kinds(field)
    return next((known[end] for at in range(len(words)) if (end := " ".join(words[at:])) in known), None)


def _words(draft: Draft, field: str, voice: Callable[[Claim], Voice]) -> Iterator[Word]:
    claim = draft.claim
    if field == "target" and claim.count is not None and claim.count.best not in (1, None):
        return
    if field == "weapon" and draft.points_back and is_mishap(draft.trigger):
        yield Word(name_of(draft.trigger), (MISHAP, MISHAP), voice(claim), draft)
    named = [(party, kind) for party in getattr(claim.roles, field) if (kind := _kind(party.text, field)) is not None]
    carrier = DRONE if field == "weapon" and len({kind for _, kind in named}) > 1 else None  # "a drone dropped a bomb"
    for party, kind in named:
        if kind != carrier:
            yield Word(party.text, kind, voice(claim), draft, party, carrier)


def _doers(draft: Draft, voice: Callable[[Claim], Voice], mentions: Mentions) -> Iterator[Word]:
    """Those said to have done it: by side where a word tells it, else by the name of their state or body."""
    claim = draft.claim
    told = False
    for party in (*claim.roles.perpetrator, *claim.roles.organisation):
        side = side_of(party, mentions, body=party in claim.roles.organisation)
        kind = (NAME, side) if side is not None else _kind(party.text, "doer")
        sort = _kind(party.text, "doer") if side is not None else None  # "Ansari militants" are no bandits, too
        for known in (k for k in (kind, sort) if k is not None):
            told = True
            yield Word(party.text, known, voice(claim), draft, party)
    for party, side in by_craft(draft, mentions) if not told else ():
        yield Word(party.text, (NAME, side), voice(claim), draft, party)


def _exclude(one: Word, other: Word, words: Sequence[Word]) -> bool:
    """Whether two words are of kinds that exclude each other, said by two, and by nobody both."""
    alike = one.kind in (other.kind, other.carrier) or other.kind == one.carrier
    if one.voice == other.voice or alike or not _one_class(one.kind, other.kind):
        return False
    kinds: dict[Voice, set[Kind]] = {}
    for word in words:
        if _one_class(word.kind, one.kind) or _one_class(word.kind, other.kind):
            kinds.setdefault(word.voice, set()).add(word.kind)
    return all(len(named) == 1 for named in kinds.values())


def _one_class(one: Kind, other: Kind) -> bool:
    """Whether only one of two kinds can be meant: of one class, or what is unlike all of others."""
    if MISHAP in (one[0], other[0]):
        return one[0] != other[0]
    if OPEN in (one[0], other[0]):  # "a bomb" may have been a car bomb, or have come from the air
        return {one[1], other[1]} & {"shell", "grenade"} != set()
    if MILITARY in (one[0], other[0]):
        return one[0] not in MOVING and other[0] not in MOVING
    return one[0] == other[0]


def _elsewhere(one: Word, other: Word, mentions: Mentions) -> bool:
    """Whether two claims are told of two places."""
    if one.claim.place is None or other.claim.place is None:
        return False
    a, b = mentions.places[one.claim.place], mentions.places[other.claim.place]
    return a.name != b.name and fineness(a) == fineness(b)


def _spot(word: Word, mentions: Mentions) -> str | None:
    """The name of the place of a claim, where it is finer than a land."""
    place = mentions.places[word.claim.place] if word.claim.place is not None else None
    return place.name if place is not None and place.kind not in ("country", "region") else None


def _harm(claim: Claim) -> bool:
    """Whether a claim is of harm done to things, which also befalls those beside what was hit."""
    return claim.measure in ("damaged", "destroyed")


def _adds(draft: Draft) -> bool:
    """ "A kindergarten was also hit": beside what others tell of."""
    adverbs = word_set("persons.toml", "anew_adverbs")
    return any(c.lower in adverbs for c in draft.trigger.children)


def _accuse(one: Word, other: Word, doers: Sequence[Word], mentions: Mentions) -> bool:
    """Whether two voices put one act on unlike sides."""
    if one.voice == other.voice or not _unlike_sides(one.kind, other.kind) or _one_is_bare(one.text, other.text):
        return False
    for voice in (one.voice, other.voice):
        named = {w.kind for w in doers if w.voice == voice}
        if len(named) > 1:
            return False  # who names several tells of several
    a_state_and_a_group = _is_state(one, mentions) != _is_state(other, mentions)
    if {one.by, other.by} == {"claimed", "accused"} and a_state_and_a_group:
        return False  # a state may be blamed for what a group that it arms says that it did
    blamed = one.by != "stated" and other.by != "stated"
    if blamed or any(_points(w.draft) and w.by == "stated" for w in (one, other)):
        return True  # "Moscow said that saboteurs had blown it up"
    if _answers(one, other, mentions) or _answers(other, one, mentions):
        return _spot(one, mentions) == _spot(other, mentions)  # each may accuse the other of acts of its own elsewhere
    return _same(one.claim, other.claim, ("victim", "target"), unsaid=False)


def _is_state(word: Word, mentions: Mentions) -> bool:
    return word.party is not None and is_state(word.party, mentions)


def _points(draft: Draft) -> bool:
    """Whether a claim tells again of what was told before: "an army jet bombed it", "the rebels had killed them"."""
    harmed = draft.group.head if draft.group is not None else None
    again = draft.points_back or (draft.trigger.pos == "VERB" and is_done_to_it(draft.trigger))
    return again or (harmed is not None and harmed.pos == "PRON")


def _answers(said: Word, blamed: Word, mentions: Mentions) -> bool:
    """Whether one who is accused says that another did it: "Moscow blamed Kyiv. Ukraine said Russian guns fired"."""
    return blamed.by == "accused" and blamed.kind == (NAME, of_voice(said.voice, mentions))


def _one_is_bare(one: str, other: str) -> bool:
    """ "The army" may be the Danish army, and "police" those of the town."""
    a, b = one.lower().split(), other.lower().split()
    return a[-1] == b[-1] and len(a) != len(b) and min(len(a), len(b)) == 1


def _unlike_sides(one: Kind, other: Kind) -> bool:
    if one[0] != other[0]:
        return False
    return one[1] != other[1] and one[1][:STEM] != other[1][:STEM]


def _same(one: Claim, other: Claim, roles: Sequence[str], *, unsaid: bool) -> bool:
    """Whether two claims name the same victims or targets; `unsaid`: also where one of them names none."""
    a, b = ({head_of(p.text.lower()) for role in roles for p in getattr(c.roles, role)} for c in (one, other))
    sites = word_set("roles/doers.toml", "sites")  # "a hospital was hit", "a drone had flown into the building"
    a, b = a - sites, b - sites
    return bool(a & b) if a and b else unsaid


def _disputes(field: str, pairs: Sequence[tuple[Word, Word]]) -> Iterator[Dispute]:
    """One dispute of all words that exclude each other, in the order of the text."""
    words = sorted({id(w): w for pair in pairs for w in pair}.values(), key=lambda w: w.start)
    if words:
        yield Dispute(
            field=field,
            claims=tuple(dict.fromkeys(w.claim.id for w in words)),
            values=tuple(dict.fromkeys(w.text for w in words)),
        )
