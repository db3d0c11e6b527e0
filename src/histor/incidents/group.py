"""Incidents of one document: claims of the same happening joined, separate ones kept apart.

Claims are taken in the order of the text. Each joins the latest incident that it can belong to: the same family of
events, no other day, no place elsewhere. Claims told as history ("this year", "in 2019", years before the news)
gather in incidents of their own that are marked as background.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from msgspec.structs import replace as changed

from histor.claims.attach import Attacher
from histor.claims.draft import Draft, is_real
from histor.claims.events import DEFAULT
from histor.claims.harm import HARM
from histor.claims.lexicon import data_file
from histor.claims.nearness import DAY_LIKE, fineness
from histor.claims.partly import is_some_of_them
from histor.incidents.asides import of_other_stories
from histor.incidents.background import is_background, is_of_a_war
from histor.incidents.beforedeath import days_of_the_hurt
from histor.incidents.carried import beside_another, goes_on_from_history
from histor.incidents.cluster import Cluster, families, scattered
from histor.incidents.contradictions import voices
from histor.incidents.dating import Dating
from histor.incidents.disputes import apart_in_time, disputes
from histor.incidents.earlierdays import recalls_last_week
from histor.incidents.elsewhere import scene_of
from histor.incidents.entities import roles
from histor.incidents.figures import figures
from histor.incidents.held import join_the_held
from histor.incidents.home import home, tells_a_mishap, whole_of
from histor.incidents.inarow import is_of_one_before, told_before
from histor.incidents.lands import is_of_land
from histor.incidents.locating import base_of, locate
from histor.incidents.longgone import is_long_gone
from histor.incidents.mourned import is_of_the_mourned
from histor.incidents.newness import manner, named_by_weapon
from histor.incidents.nobody import is_nobody_there
from histor.incidents.noncombatants import Sides
from histor.incidents.records import is_of_a_record
from histor.incidents.reopened import is_of_a_trial, reopen, tells_of_harm
from histor.incidents.some import is_a_charge, is_charge_alone
from histor.incidents.spread import by_town
from histor.incidents.taken import TAKING, join_the_taken
from histor.incidents.templates import template_type
from histor.incidents.unlisted import unlisted
from histor.incidents.vague import is_vague
from histor.incidents.versions import earlier_version, newest
from histor.language.analysis import Analysis
from histor.mentions.mentions import Mentions
from histor.mentions.places.distances import apart
from histor.record import Claim, Document, Incident, Place, Statement

SOME = 2  # places of parts that an incident may have and still be somewhere


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
    row = told_before(analysis)
    others = of_other_stories(drafts, analysis, document.title or "")
    for draft in (d for d in drafts if d.claim.superlative is None):
        if draft.claim.id in others:
            _add(others[draft.claim.id], draft, mentions)
            continue
        past = is_of_a_record(draft, drafts, clusters, mentions, document.published) or is_of_one_before(draft, row)
        past = past or is_of_the_mourned(draft, drafts) or recalls_last_week(clusters, draft, mentions)
        beside = beside_another(draft, clusters)
        told = beside if beside is not None else is_background(draft, mentions, document.published)
        background = told or past or is_charge_alone(draft, clusters) or goes_on_from_history(draft, clusters)
        place = home(clusters, draft, background, mentions)
        place.past = place.past or (past and place.background)
        _add(place, draft, mentions)
    clusters.extend({id(c): c for c in others.values()}.values())
    version = earlier_version(analysis)
    for cluster in clusters:
        cluster.version = version
        cluster.background = cluster.background or _all_unreal(cluster) or is_vague(cluster.drafts, mentions)
    reopen(clusters, mentions, analysis)
    _promote(clusters, mentions, document.published)
    join_the_held(clusters)
    join_the_taken(clusters)
    ordered = sorted(clusters, key=lambda c: c.background)
    _date(ordered, Dating(analysis, mentions, Attacher(analysis, mentions, statements), drafts, document.published))
    inferred = _complete(ordered, mentions, analysis)
    places = (*mentions.places, *inferred)
    voice, sides = voices(statements), Sides(mentions)
    for record in records:
        _take_record(ordered, record)
    made = [_incident(f"i{n}", cluster, places, mentions, voice) for n, cluster in enumerate(ordered, 1)]
    types = [template_type(one.event, cluster.drafts, sides) for one, cluster in zip(made, ordered, strict=True)]
    return Grouped(tuple(changed(one, muc_type=kind) for one, kind in zip(made, types, strict=True)), tuple(inferred))


def _take_record(clusters: list[Cluster], record: Draft) -> None:
    """A superlative stands with the incident of its kind told of last before it, else first after it: it opens none.

    What its own sentence tells as history is what it is said of: "in 2004 a bomb killed 90, the city's worst attack".
    """
    here = [c for c in clusters for d in c.drafts if d.trigger.sentence is record.trigger.sentence]
    told_first = all(
        d.trigger.i < record.trigger.i for c in here for d in c.drafts if d.trigger.sentence is record.trigger.sentence
    )
    if here and told_first and all(c.background for c in here):
        here[0].records.append(record.claim)
        return
    family = families().get(record.claim.event, record.claim.event)
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
        spread = any(d.claim.event in scattered() for d in cluster.drafts)
        told = dating.of_the_news if cluster is main and not all(map(is_of_land, cluster.drafts)) else dating.own
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
        if cluster.places and all(map(is_of_land, cluster.drafts)):
            continue  # a village that is taken is its own place
        if not cluster.places and _is_of_many_places(cluster):
            continue  # "57 drones over five regions: 22 over X, 14 over Y, ..."
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


def _is_of_many_places(cluster: Cluster) -> bool:
    """Whether its numbers are counted place by place at several, of which none is where it was."""
    return len({d.claim.place for d in cluster.drafts if whole_of(d) is not None and d.claim.place is not None}) > SOME


def _promote(clusters: list[Cluster], mentions: Mentions, published: str | None) -> None:
    """A report of a trial or a search tells of nothing newer than the old incident: then that is its news."""
    news = [d for c in clusters if not c.background for d in c.drafts]
    held = any(d.claim.measure == "detained" or _is_tried(d) for c in clusters for d in c.drafts)
    trial = held and not any(map(tells_of_harm, news))
    if any(not d.aftermath for d in news) and not trial:
        return
    dated = [
        c
        for c in clusters
        if c.background
        and not _all_unreal(c)
        and not is_vague(c.drafts, mentions)
        and not all(d.earlier or is_of_a_war(d) or is_a_charge(d) for d in c.drafts)
        and (trial or not is_long_gone(c, mentions, published))
        and (
            all(mentions.times[t].precision in DAY_LIKE for t in c.times)
            or _names_the_harmed(c)
            or (trial and any(map(_is_tried, c.drafts)))
        )
    ]
    if dated:
        max(dated, key=lambda c: len(c.drafts)).background = False


def _is_tried(draft: Draft) -> bool:
    """ "Arrested after a gunfight last year left two dead", "pleaded guilty to killing two last year": who is held."""
    return tells_of_harm(draft) and is_of_a_trial(draft)


def _names_the_harmed(cluster: Cluster) -> bool:
    """Whether an incident tells how one fared whom the report names: then it is one happening, however it is dated."""
    return any(d.claim.measure in HARM and d.person is not None and d.person.name is not None for d in cluster.drafts)


def _all_unreal(cluster: Cluster) -> bool:
    return all(d.claim.certainty in ("planned", "hypothetical") for d in cluster.drafts)


def _add(cluster: Cluster, draft: Draft, mentions: Mentions) -> None:
    cluster.drafts.append(draft)
    if draft.aftermath:
        if draft.claim.time is not None and draft.claim.measure in HARM:
            cluster.times.append(draft.claim.time)
        return
    if (scene := scene_of(draft, mentions)) is not None and whole_of(draft) is None:
        cluster.places.append(scene)
    if draft.claim.time is not None:
        cluster.times.append(draft.claim.time)
    cluster.hurt_on.extend(days_of_the_hurt(draft, mentions))


def _incident(
    name: str, cluster: Cluster, places: Sequence[Place], mentions: Mentions, voice: Callable[[Claim], str]
) -> Incident:
    claims = [d.claim for d in cluster.drafts]
    consequences = data_file("families.toml")["consequences"]
    sure_ones = [d for d in cluster.drafts if not (d.aftermath and d.claim.measure == "seized") and not _is_part(d)]
    sure_ones = [d for d in sure_ones if not tells_a_mishap(d)] or sure_ones
    # an arrest beside a bombing that was planned is an arrest
    telling = [d.claim.event for d in sure_ones if is_real(d.claim)] or [d.claim.event for d in sure_ones]
    events = Counter(e for e in telling if e not in consequences) or Counter(telling or [c.event for c in claims])
    told = by_town(cluster.drafts, mentions)
    counted = [d for d in told if not is_nobody_there(d, cluster.drafts, mentions)]
    found = figures(newest(counted, cluster.version, figures), voice)
    found = apart_in_time(found, counted) if cluster.background else found
    return Incident(
        id=name,
        event=named_by_weapon(cluster.drafts, _event(events)),
        claims=tuple(c.id for c in (*claims, *cluster.records)),
        place=_place(cluster, places),
        time=cluster.time,
        background=cluster.background,
        roles=roles(cluster.drafts, mentions),
        figures=found,
        disputes=tuple(disputes(told, found, voice, mentions)),
    )


def _is_part(draft: Draft) -> bool:
    """ "Two of them children": what happened to them is told with their whole."""
    return draft.group is not None and draft.group.part and is_some_of_them(draft.group.head)


def _event(events: Counter[str]) -> str:
    """The kind told most often; one that says how it was done goes before "attack" where it is told half as often."""
    most = max(events, key=lambda e: (events[e], e != DEFAULT, e))
    if most == DEFAULT and TAKING in events:
        return TAKING  # it tells more of what happened to the dead than that no kind was told
    telling = [e for e in events if manner(e) is not None and 2 * events[e] >= events[most]]
    return max(telling, key=lambda e: (events[e], e)) if telling and most == "attack" else most


def _is_finer(place: Place, town: Place) -> bool:
    """Whether a place in a town has a point of its own: a chapel "in Lund" is no nearer known than Lund is."""
    there = (place.latitude, place.longitude)
    return fineness(place) > fineness(town) and there not in ((None, None), (town.latitude, town.longitude))


def _scenes(cluster: Cluster) -> list[int]:
    """The places of an incident, but for those of which is only said that nobody was harmed there."""
    harmed = {d.claim.place for d in cluster.drafts if d.group is None or d.group.high != 0}
    spared = {d.claim.place for d in cluster.drafts} - harmed
    return [p for p in cluster.places if p not in spared] or cluster.places


def _place(cluster: Cluster, places: Sequence[Place]) -> int | None:
    """The finest of an incident's places in its town, or of all where no town is known; then the one named most."""
    if cluster.town is not None and places[cluster.town].latitude is None:
        return cluster.town
    if not cluster.places:
        return cluster.town
    at = _scenes(cluster)
    if cluster.town is not None:
        town = places[cluster.town]
        inside = [p for p in at if _is_finer(places[p], town) and not apart(places[p], town)]
        return min(inside, default=cluster.town, key=lambda p: (-fineness(places[p]), p))
    named = Counter(places[p].gazetteer or places[p].name for p in at)
    return max(at, key=lambda p: (fineness(places[p]), named[places[p].gazetteer or places[p].name], -p))
