"""Incidents of one document: claims of the same happening joined, separate ones kept apart.

Claims are taken in the order of the text. Each joins the latest incident that it can belong to: the same family of
events, no other day, no place elsewhere. Claims told as history ("this year", "in 2019", years before the news)
gather in incidents of their own that are marked as background.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache

from histor.claims.attach import Attacher
from histor.claims.draft import Draft
from histor.claims.lexicon import data_file
from histor.incidents.background import is_background
from histor.incidents.contradictions import voices
from histor.incidents.dating import Dating
from histor.incidents.disputes import disputes
from histor.incidents.elsewhere import is_elsewhere, scene_of
from histor.incidents.entities import roles
from histor.incidents.figures import PEOPLE as HARM
from histor.incidents.figures import REAL, figures
from histor.incidents.locating import base_of, locate
from histor.incidents.nearness import DAY_LIKE, abroad, apart, days_apart, fineness, interval
from histor.incidents.newness import hits_elsewhere, is_done_otherwise, is_new, manner, names_another
from histor.incidents.survivors import tells_of_dying
from histor.incidents.unlisted import unlisted
from histor.incidents.vague import is_vague
from histor.language.analysis import Analysis
from histor.mentions.mentions import Mentions
from histor.record import Claim, Document, Incident, Place, Statement


@dataclass(slots=True)
class Cluster:
    """An incident in the making.

    `town` is the index of the town that the whole report speaks for, `records` are the superlatives said of it.
    """

    family: str
    background: bool
    drafts: list[Draft] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    times: list[int] = field(default_factory=list)
    time: int | None = None
    town: int | None = None
    records: list[Claim] = field(default_factory=list)

    def claims(self) -> set[str]:
        """The ids of its claims."""
        return {d.claim.id for d in self.drafts}


@cache
def _families() -> dict[str, str]:
    return {event: family for family, events in data_file("families.toml")["families"].items() for event in events}


@cache
def _scattered() -> frozenset[str]:
    return frozenset(data_file("families.toml")["scattered"])


@dataclass(frozen=True, slots=True)
class Grouped:
    """The incidents of a document, and the places that were inferred for them, to stand after those mentioned."""

    incidents: tuple[Incident, ...]
    places: tuple[Place, ...]


def group(
    drafts: list[Draft], analysis: Analysis, mentions: Mentions, statements: list[Statement], document: Document
) -> Grouped:
    """The incidents of a document's claims: the news first, then the background, each in the order of the text."""
    clusters: list[Cluster] = []
    records = [d for d in drafts if d.claim.superlative is not None]
    for draft in (d for d in drafts if d.claim.superlative is None):
        background = is_background(draft, mentions, document.published)
        _add(_home(clusters, draft, background, mentions), draft, mentions)
    for cluster in clusters:
        cluster.background = cluster.background or _all_unreal(cluster) or is_vague(cluster.drafts, mentions)
    _promote(clusters, mentions)
    ordered = sorted(clusters, key=lambda c: c.background)
    _date(ordered, Dating(analysis, mentions, Attacher(analysis, mentions, statements), drafts, document.published))
    inferred = _complete(ordered, mentions, analysis)
    places = (*mentions.places, *inferred)
    voice = voices(statements)
    for record in records:
        _take_record(ordered, record)
    made = tuple(_incident(f"i{n}", cluster, places, mentions, voice) for n, cluster in enumerate(ordered, 1))
    return Grouped(made, tuple(inferred))


def _take_record(clusters: list[Cluster], record: Draft) -> None:
    """A superlative stands with the incident of its kind told of last before it, else first after it: it opens none."""
    family = _families().get(record.claim.event, record.claim.event)
    kin = [c for c in clusters if c.family == family and not c.background and c.drafts]
    before = [c for c in kin if c.drafts[0].trigger.i <= record.trigger.i]
    home = max(
        before, key=lambda c: max(d.trigger.i for d in c.drafts if d.trigger.i <= record.trigger.i), default=None
    )
    home = home or min(kin, key=lambda c: c.drafts[0].trigger.i, default=None)
    if home is not None:
        home.records.append(record.claim)


def _date(clusters: list[Cluster], dating: Dating) -> None:
    """Gives each incident its time; the one with most claims may take it from anything that the report tells."""
    news = [c for c in clusters if not c.background]
    main = max(news, key=lambda c: len(c.drafts)) if news else None
    for cluster in clusters:
        spread = any(d.claim.event in _scattered() for d in cluster.drafts)
        told = dating.of_the_news if cluster is main else dating.own
        cluster.time = told(cluster.drafts, spread=spread)
        if cluster.time is None and cluster.background and cluster.times:
            cluster.time = cluster.times[0]


def _complete(clusters: list[Cluster], mentions: Mentions, analysis: Analysis) -> list[Place]:
    """Gives the news what its claims leave out: a town inferred."""
    inferred: list[Place] = []
    for cluster in clusters:
        if cluster.background:
            continue
        cluster.places.extend(base for p in cluster.places if (base := base_of(mentions.places[p])) is not None)
        others = frozenset(p for c in clusters if c is not cluster for p in c.places) - frozenset(cluster.places)
        town = locate(cluster.drafts, cluster.places, others, mentions, analysis)
        if town is None or isinstance(town, int):
            cluster.town = unlisted(cluster.drafts, cluster.places, mentions, analysis) if town is None else town
            continue
        said = next((p for p in cluster.places if mentions.places[p].gazetteer == town.gazetteer), None)
        cluster.town = said if said is not None else len(mentions.places) + len(inferred)
        if said is None:
            cluster.places.append(cluster.town)
            inferred.append(town)
    return inferred


def _promote(clusters: list[Cluster], mentions: Mentions) -> None:
    """A report of a trial or a search tells of nothing newer than the old incident: then that is its news."""
    if any(not c.background and any(not d.aftermath for d in c.drafts) for c in clusters):
        return
    dated = [
        c
        for c in clusters
        if c.background
        and not _all_unreal(c)
        and not is_vague(c.drafts, mentions)
        and not all(d.earlier for d in c.drafts)
        and (all(mentions.times[t].precision in DAY_LIKE for t in c.times) or _names_the_harmed(c))
    ]
    if dated:
        max(dated, key=lambda c: len(c.drafts)).background = False


def _names_the_harmed(cluster: Cluster) -> bool:
    """Whether an incident tells how one fared whom the report names: then it is one happening, however it is dated."""
    return any(d.claim.measure in HARM and d.person is not None and d.person.name is not None for d in cluster.drafts)


def _all_unreal(cluster: Cluster) -> bool:
    return all(d.claim.certainty in ("planned", "hypothetical") for d in cluster.drafts)


def _add(cluster: Cluster, draft: Draft, mentions: Mentions) -> None:
    cluster.drafts.append(draft)
    if draft.aftermath:
        return
    if (scene := scene_of(draft, mentions)) is not None and _whole_of(draft) is None:
        cluster.places.append(scene)
    if draft.claim.time is not None:
        cluster.times.append(draft.claim.time)


def _whole_of(draft: Draft) -> str | None:
    return draft.claim.count.part_of if draft.claim.count is not None else None


def _home(clusters: list[Cluster], draft: Draft, background: bool, mentions: Mentions) -> Cluster:
    """The cluster that a claim belongs to, made anew where none fits; the latest that fits is taken."""
    family = _families().get(draft.claim.event, draft.claim.event)
    if (whole := _whole_of(draft)) is not None and (told := [c for c in clusters if whole in c.claims()]):
        return told[0]
    if draft.points_back and (told := [c for c in clusters if c.family == family]):
        return max(told, key=lambda c: c.drafts[-1].trigger.i)  # "the attack" is the one told of last
    if draft.aftermath and (told := [c for c in clusters if c.family == family and _tells_of(c, draft)]):
        return max(told, key=lambda c: c.drafts[-1].trigger.i)  # "he was taken to hospital"
    if told := [c for c in clusters if c.family == family and _is_their_fate(c, draft, background, mentions)]:
        told[-1].background = told[-1].background and background  # nobody is killed twice
        return told[-1]
    inside = any(d.trigger.sentence is draft.trigger.sentence for c in clusters for d in c.drafts)
    fitting = [c for c in clusters if c.family == family and c.background == background and _fits(c, draft, mentions)]
    if not inside:
        fitting = [] if is_new(draft) else [c for c in fitting if not hits_elsewhere(draft, c.drafts)]
    if fitting:
        return max(fitting, key=lambda c: (_tells_of(c, draft), _same(c, draft), c.drafts[-1].trigger.i))
    made = Cluster(family, background)
    clusters.append(made)
    return made


def _tells_of(cluster: Cluster, draft: Draft) -> bool:
    """Whether an incident tells of the person whom a claim is about."""
    return draft.person is not None and any(d.person is draft.person for d in cluster.drafts)


def _is_their_fate(cluster: Cluster, draft: Draft, background: bool, mentions: Mentions) -> bool:
    """Whether a claim tells how one fared whom the incident tells to be dead, or that one it tells to be hurt died.

    "A man was jailed for the killing of Anna Lind in March. ... He shot Lind in the head" is one happening, and so is
    "Lind was shot on Thursday. ... Lind died on Sunday".
    """
    if draft.person is None or draft.claim.measure not in HARM or not _is_real(draft):
        return False
    fates = {d.claim.measure for d in cluster.drafts if d.person is draft.person and _is_real(d)}
    if "killed" in fates and draft.person.name is not None:
        return True
    died = draft.claim.measure == "killed" and tells_of_dying(draft.trigger) and cluster.background == background
    return died and bool(fates & set(HARM)) and not _is_before(cluster, draft, mentions)


def _is_before(cluster: Cluster, draft: Draft, mentions: Mentions) -> bool:
    """Whether the time of a claim is over before any time of the incident begins."""
    own = interval(mentions.times[draft.claim.time]) if draft.claim.time is not None else None
    spans = [span for t in cluster.times if (span := interval(mentions.times[t])) is not None]
    return own is not None and bool(spans) and all(own[1] < span[0] for span in spans)


def _is_real(draft: Draft) -> bool:
    return draft.claim.polarity == "affirmed" and draft.claim.certainty in REAL


def _same(cluster: Cluster, draft: Draft) -> int:
    return (draft.claim.place in cluster.places) + (draft.claim.time in cluster.times)


def _fits(cluster: Cluster, draft: Draft, mentions: Mentions) -> bool:
    if is_done_otherwise(draft, cluster.drafts) or names_another(draft, cluster.drafts):
        return False
    if is_elsewhere(draft, cluster.drafts, mentions):
        return False
    if draft.aftermath and draft.claim.measure != "detained":
        return True
    if draft.claim.time is not None:
        time = mentions.times[draft.claim.time]
        if cluster.times and all(days_apart(mentions.times[t], time) for t in cluster.times):
            return False
    if (scene := scene_of(draft, mentions)) is not None:
        place = mentions.places[scene]
        differs = abroad if draft.claim.event in _scattered() else apart
        if cluster.places and all(differs(mentions.places[p], place) for p in cluster.places):
            return False
    return True


def _incident(
    name: str, cluster: Cluster, places: Sequence[Place], mentions: Mentions, voice: Callable[[Claim], str]
) -> Incident:
    claims = [d.claim for d in cluster.drafts]
    consequences = data_file("families.toml")["consequences"]
    telling = [d.claim.event for d in cluster.drafts if not (d.aftermath and d.claim.measure == "seized")]
    events = Counter(e for e in telling if e not in consequences) or Counter(c.event for c in claims)
    found = figures(cluster.drafts)
    return Incident(
        id=name,
        event=_event(events),
        claims=tuple(c.id for c in (*claims, *cluster.records)),
        place=_place(cluster, places),
        time=cluster.time,
        background=cluster.background,
        roles=roles(cluster.drafts, mentions),
        figures=found,
        disputes=tuple(disputes(cluster.drafts, found, voice, mentions)),
    )


def _event(events: Counter[str]) -> str:
    """The kind told most often; one that says how it was done goes before "attack" where it is told half as often."""
    most = max(events, key=lambda e: (events[e], e))
    telling = [e for e in events if manner(e) is not None and 2 * events[e] >= events[most]]
    return max(telling, key=lambda e: (events[e], e)) if telling and most == "attack" else most


def _place(cluster: Cluster, places: Sequence[Place]) -> int | None:
    """The finest of an incident's places in its town, or of all where no town is known; then the one named most."""
    if cluster.town is not None and places[cluster.town].latitude is None:
        return cluster.town
    if not cluster.places:
        return None
    if cluster.town is not None:
        town = places[cluster.town]
        inside = [p for p in cluster.places if fineness(places[p]) > fineness(town) and not apart(places[p], town)]
        return min(inside, default=cluster.town, key=lambda p: (-fineness(places[p]), p))
    named = Counter(places[p].gazetteer or places[p].name for p in cluster.places)
    return max(cluster.places, key=lambda p: (fineness(places[p]), named[places[p].gazetteer or places[p].name], -p))
