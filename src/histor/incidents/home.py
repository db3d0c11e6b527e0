"""Where a claim belongs: the incident told of before that it can be of, or a new one."""

from __future__ import annotations

from datetime import timedelta

from histor.claims.draft import Draft, is_real
from histor.claims.event_kinds import patterns
from histor.claims.events import DEFAULT
from histor.claims.happened import is_definite
from histor.claims.harm import HARM, tells_of_dying
from histor.claims.nearness import days_apart, interval
from histor.claims.persons import Known
from histor.claims.pointing import is_done_to_it
from histor.claims.roundup import sums_up_several
from histor.claims.syntax import case_of, is_brought_in
from histor.claims.unnumbered import multiple
from histor.incidents.cluster import Cluster, families, scattered
from histor.incidents.daybook import opens_another_day
from histor.incidents.earlierdays import is_of_an_earlier_day
from histor.incidents.elsewhere import is_elsewhere, scene_of
from histor.incidents.kindless import names_no_kind, told_just_before
from histor.incidents.lands import is_of_other_land
from histor.incidents.murders import is_beside_a_blast
from histor.incidents.newness import hits_elsewhere, is_done_otherwise, is_new, names_another
from histor.incidents.outcome import is_its_outcome
from histor.incidents.placebyplace import is_told_at_another_town
from histor.incidents.sides import is_of_others
from histor.incidents.turns import turns_to_another
from histor.mentions.mentions import Mentions
from histor.mentions.places.distances import abroad, apart
from histor.record import Time

FINE = ("minute", "hour")
HOURS = timedelta(hours=2)


def whole_of(draft: Draft) -> str | None:
    """The id of the claim that a claim is part of, or None."""
    return draft.claim.count.part_of if draft.claim.count is not None else None


def home(clusters: list[Cluster], draft: Draft, background: bool, mentions: Mentions) -> Cluster:
    """The cluster that a claim belongs to, made anew where none fits; the latest that fits is taken.

    Of several happenings told of one after another, a claim joins none but its own.
    """
    family = families().get(draft.claim.event, draft.claim.event)
    if (whole := whole_of(draft)) is not None and (told := [c for c in clusters if whole in c.claims()]):
        return told[0]
    sums, everything = sums_up_several(draft), clusters
    clusters = [c for c in clusters if _may_be_there(c, draft, mentions)]
    clusters, told_of = [c for c in clusters if c.sums == sums and (sums or _may_be_of(c, draft))], everything
    if (said := _meant_by_words(clusters, draft, family, background)) is not None:
        return said
    again = draft.claim.event == DEFAULT and draft.group is not None and not is_brought_in(draft.group.head)
    again = again or (draft.claim.event == DEFAULT and _is_a_toll(draft))
    kin = [c for c in clusters if c.family == family or again]  # "her car crashed. The boy later died"
    if told := [c for c in kin if _is_their_fate(c, draft, background, mentions)]:
        told[-1].background = told[-1].background and background  # nobody is killed twice
        return told[-1]
    if told := [c for c in clusters if c.family == family and _is_out_of(c, draft, background, mentions)]:
        return told[-1]
    inside = any(d.trigger.sentence is draft.trigger.sentence for c in clusters for d in c.drafts)
    alike = [c for c in clusters if c.background == background and (c.family == family or _holds_its_kind(c, draft))]
    fitting = [c for c in alike if _fits(c, draft, mentions)]
    if not inside:
        fitting = [] if is_new(draft) else [c for c in fitting if not hits_elsewhere(draft, c.drafts)]
    fitting = _as_real(fitting, draft)
    if fitting:
        return max(fitting, key=lambda c: (_tells_of(c, draft), _counts_so(c, draft), *_latest(c, draft)))
    if not background and names_no_kind(draft) and not is_new(draft):
        near = [c for c in clusters if not c.background and _fits(c, draft, mentions)]
        if (before := told_just_before(near, draft)) is not None:
            return before
    made = Cluster(family, background, sums, draft.episode)
    told_of.append(made)
    return made


def _holds_its_kind(cluster: Cluster, draft: Draft) -> bool:
    """Whether claims of its very kind stand there: "broke up a protest, killing two. ... A ministry said one died"."""
    return draft.claim.event != DEFAULT and any(d.claim.event == draft.claim.event for d in cluster.drafts)


def _meant_by_words(clusters: list[Cluster], draft: Draft, family: str, background: bool) -> Cluster | None:
    """The incident that the words of a claim point to: "the attack", "he was taken to hospital", "..., killing two"."""
    if draft.points_back and (told := [c for c in clusters if c.family == family]):
        blamed = is_put_on_it(draft)  # who is behind "the raid" is news, of what is news
        return max(told, key=lambda c: (blamed and not c.background, c.drafts[-1].trigger.i))
    if tells_a_mishap(draft) and (told := [c for c in clusters if not c.background]):
        return max(told, key=lambda c: c.drafts[-1].trigger.i)
    if is_put_on_it(draft) and (told := [c for c in clusters if not c.background]):
        return max(told, key=lambda c: (c.family == family, c.drafts[-1].trigger.i))
    if draft.aftermath and (told := [c for c in clusters if c.family == family and _tells_of(c, draft)]):
        return max(told, key=lambda c: c.drafts[-1].trigger.i)
    told = [c for c in clusters if c.background == background and any(is_its_outcome(d, draft) for d in c.drafts)]
    return told[-1] if told else None


def _may_be_there(cluster: Cluster, draft: Draft, mentions: Mentions) -> bool:
    """Whether an incident may be where a sentence that tells of harm town by town sets a claim."""
    if draft.by_towns and draft.claim.place not in cluster.places:
        return False
    return not is_told_at_another_town(draft, cluster.drafts, mentions)


def _is_a_toll(draft: Draft) -> bool:
    """ "It put the dead at two": a number of those told of before."""
    return draft.fired is not None and draft.fired.frame == "toll" and draft.claim.place is None


def tells_a_mishap(draft: Draft) -> bool:
    """ "A gas leak caused it": what set off what was told of before, which was no attack then."""
    return draft.points_back and draft.claim.event == DEFAULT


def is_put_on_it(draft: Draft) -> bool:
    """ "Kyiv blamed Moscow for the blast": whom somebody accuses of what was told of before, with nothing new of it.

    So is "saboteurs had blown it up".
    """
    claim = draft.claim
    if draft.trigger.pos == "VERB" and claim.measure is None:
        return draft.points_back or is_done_to_it(draft.trigger)
    doers = (*claim.roles.perpetrator, *claim.roles.organisation)
    new = claim.measure or claim.roles.victim or claim.roles.target or claim.place is not None or claim.time is not None
    return bool(doers) and not new and all(p.by == "accused" for p in doers) and is_definite(draft.trigger)


def _may_be_of(cluster: Cluster, draft: Draft) -> bool:
    """Whether a cluster is of the episode, or tells of the one by name whom a claim names again."""
    if cluster.episode == draft.episode:
        return True
    named = draft.group is not None and draft.group.head.pos == "PROPN"
    return named and draft.person is not None and draft.person.name is not None and _tells_of(cluster, draft)


def _as_real(fitting: list[Cluster], draft: Draft) -> list[Cluster]:
    """The incidents that are as real as a claim: what is still planned is none that has come about.

    "A bomb killed two guards. ... Police arrested men who planned to bomb a hotel"; but how the same people were to be
    harmed, and what one sentence tells of, belongs to what came of it.
    """
    happened = [c for c in fitting if any(is_real(d.claim) for d in c.drafts)]
    if draft.claim.certainty != "planned":
        return happened or fitting
    here = draft.trigger.sentence
    of_it = [c for c in happened if _tells_of(c, draft) or any(d.trigger.sentence is here for d in c.drafts)]
    return of_it or [c for c in fitting if c not in happened]


def _tells_of(cluster: Cluster, draft: Draft) -> bool:
    """Whether an incident tells of the person whom a claim is about."""
    return draft.person is not None and any(_is_about(d, draft.person) for d in cluster.drafts)


def _is_about(draft: Draft, person: Known) -> bool:
    """Whether a claim is about somebody, alone or as one of those whom it counts."""
    return draft.person is person or any(known is person for known in draft.members)


def _is_their_fate(cluster: Cluster, draft: Draft, background: bool, mentions: Mentions) -> bool:
    """Whether a claim tells how one fared whom the incident tells to be dead, or that one it tells to be hurt died.

    "A man was jailed for the killing of Anna Lind in March. ... He shot Lind in the head" is one happening, and so is
    "Lind was shot on Thursday. ... Lind died on Sunday".
    """
    if draft.person is None or draft.claim.measure not in HARM or not is_real(draft.claim):
        return False
    fates = {d.claim.measure for d in cluster.drafts if _is_about(d, draft.person) and is_real(d.claim)}
    if "killed" in fates and (draft.person.name is not None or draft.person.age is not None):
        return True
    died = draft.claim.measure == "killed" and tells_of_dying(draft.trigger) and cluster.background == background
    return died and bool(fates & set(HARM)) and not _is_before(cluster, draft, mentions)


def _is_out_of(cluster: Cluster, draft: Draft, background: bool, mentions: Mentions) -> bool:
    """ "A blast hurt six on Monday. ... One of those injured died on Friday": some of those counted died later."""
    group = draft.group
    later = group is not None and group.share and draft.claim.measure == "killed" and tells_of_dying(draft.trigger)
    if group is None or not later or not is_real(draft.claim) or cluster.background != background:
        return False
    hurt = [
        d.group for d in cluster.drafts if d.claim.measure == "injured" and is_real(d.claim) and d.group is not None
    ]
    whole = group.quantity.of_total if group.quantity is not None else None
    fit = any(g.best == whole if whole is not None else (g.best or 0) > (group.best or 0) for g in hurt)
    return fit and not _is_before(cluster, draft, mentions)


def _is_before(cluster: Cluster, draft: Draft, mentions: Mentions) -> bool:
    """Whether the time of a claim is over before any time of the incident begins."""
    own = interval(mentions.times[draft.claim.time]) if draft.claim.time is not None else None
    spans = [span for t in cluster.times if (span := interval(mentions.times[t])) is not None]
    return own is not None and bool(spans) and all(own[1] < span[0] for span in spans)


def _counts_so(cluster: Cluster, draft: Draft) -> bool:
    """Whether "the quadruple murder" is of the four whom an incident tells of."""
    told = (d.claim.count for d in cluster.drafts if d.claim.measure == "killed")
    return bool(multiple(draft.trigger)) and any(
        count.best == draft.claim.count.best for count in told if count is not None and draft.claim.count is not None
    )


def _latest(cluster: Cluster, draft: Draft) -> tuple[int, int]:
    return _same(cluster, draft), cluster.drafts[-1].trigger.i


def _same(cluster: Cluster, draft: Draft) -> int:
    return (draft.claim.place in cluster.places) + (draft.claim.time in cluster.times)


def _fits(cluster: Cluster, draft: Draft, mentions: Mentions) -> bool:
    told = cluster.drafts
    if is_done_otherwise(draft, told) or names_another(draft, told) or is_beside_a_blast(draft, told):
        return False
    if _is_set_elsewhere(cluster, draft, mentions) or is_of_others(draft, cluster.drafts, mentions):
        return False
    if draft.aftermath and draft.claim.measure != "detained" and not _is_after_another(draft, cluster):
        return True
    if is_of_other_land(draft, cluster.drafts, mentions) or is_of_an_earlier_day(cluster, draft, mentions):
        return False
    if draft.claim.time is not None:
        time = mentions.times[draft.claim.time]
        one = draft.group is not None and draft.group.best == 1
        days = [*cluster.times, *(cluster.hurt_on if one else ())]
        if days and all(days_apart(mentions.times[t], time) for t in days):
            return False
        if _is_at_another_hour(cluster, draft, mentions) or opens_another_day(draft, told, mentions):
            return False
    if (scene := scene_of(draft, mentions)) is not None:
        place = mentions.places[scene]
        differs = abroad if draft.claim.event in scattered() else apart
        if cluster.places and all(differs(mentions.places[p], place) for p in cluster.places):
            return False
    return True


def _is_set_elsewhere(cluster: Cluster, draft: Draft, mentions: Mentions) -> bool:
    """Whether the place, the day or those harmed speak for another happening, by one sign or by several together."""
    if is_elsewhere(draft, cluster.drafts, mentions):
        return True
    return not cluster.sums and turns_to_another(draft, cluster.drafts, mentions)


def _is_after_another(draft: Draft, cluster: Cluster) -> bool:
    """ "On Monday, a baker was left in a critical condition after a shooting": after one not told of before."""
    if draft.person is None or _tells_of(cluster, draft) or draft.claim.time is None:
        return False
    nouns = [t for t in draft.trigger.sentence.tokens if t.lemma.lower() in patterns().nouns and case_of(t) == "after"]
    return any(c.lower in ("a", "an", "another") for noun in nouns for c in noun.children)


def _is_at_another_hour(cluster: Cluster, draft: Draft, mentions: Mentions) -> bool:
    """Whether somebody not told of before is hurt hours before or after all others: a round-up of a night.

    "A man was shot at 9 p.m. ... About 1:30 a.m., a woman was wounded"; but who died later was hurt before.
    """
    new = draft.person is not None and not _tells_of(cluster, draft) and draft.claim.measure in HARM
    time = mentions.times[draft.claim.time] if draft.claim.time is not None else None
    died = any(map(tells_of_dying, draft.trigger.sentence.tokens))  # "was shot and died at 3:35 a.m."
    if not new or time is None or time.precision not in FINE or died or not is_real(draft.claim):
        return False
    times = [mentions.times[d.claim.time] for d in cluster.drafts if d.person is not None and d.claim.time is not None]
    fine = [t for t in times if t.precision in FINE]
    return bool(fine) and all(_hours_apart(t, time) for t in fine)


def _hours_apart(one: Time, other: Time) -> bool:
    a, b = interval(one), interval(other)
    return a is not None and b is not None and (a[0] - b[1] > HOURS or b[0] - a[1] > HOURS)
