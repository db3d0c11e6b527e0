"""The old happening that a report of a trial tells anew: what dates it and what tells of it undated are one.

"A clerk is charged in the murders of two cooks last winter. ... He held a door while another shot them": the first
is background by its date, the second has none, and "the murders" are what the report is about.
"""

from __future__ import annotations

from histor.claims.draft import Draft, is_real
from histor.claims.event_kinds import patterns
from histor.claims.harm import HARM
from histor.claims.lexicon import lexicon, word_set
from histor.claims.syntax import ancestors, children
from histor.incidents.background import is_of_a_war
from histor.incidents.cluster import Cluster
from histor.incidents.elsewhere import is_elsewhere
from histor.incidents.newness import is_done_otherwise
from histor.language.analysis import Analysis, Token
from histor.mentions.mentions import Mentions

NEAR = 3  # words above the trigger
ABOVE = 6


def reopen(clusters: list[Cluster], mentions: Mentions, analysis: Analysis) -> None:
    """Joins the one old happening that a report dates with the one undated happening that it tells as news."""
    news = [c for c in clusters if not c.background and any(map(tells_of_harm, c.drafts))]
    if len(news) != 1 or news[0].times or news[0].sums:
        return
    (told,) = news
    old = [c for c in clusters if c.background and c.family == told.family and _is_meant(c, told, mentions)]
    if len(old) != 1 or not any(t.lemma.lower() in accusing() for t in analysis.tokens if t.pos == "VERB"):
        return
    told.drafts = sorted([*old[0].drafts, *told.drafts], key=lambda d: d.trigger.i)
    told.times.extend(old[0].times)
    told.places.extend(old[0].places)
    clusters.remove(old[0])


def _is_meant(old: Cluster, news: Cluster, mentions: Mentions) -> bool:
    """Whether the words of an old happening point to it, and nothing tells it apart from the news."""
    harm = [d for d in old.drafts if tells_of_harm(d)]
    if old.sums or old.past or not harm or any(d.earlier or is_of_a_war(d) for d in harm):
        return False
    if not old.times and not all(map(_is_held_for, harm)):
        return False
    if any(is_elsewhere(d, news.drafts, mentions) or is_done_otherwise(d, news.drafts) for d in harm):
        return False
    dead, known = _named_dead(old), _named_dead(news)
    if dead and known and dead.isdisjoint(known):
        return False  # "another charge for the death of ..."
    return any(_points_to_it(d.trigger) or is_of_a_trial(d) for d in harm)


def _named_dead(cluster: Cluster) -> set[int]:
    dead = (d.person for d in cluster.drafts if d.claim.measure == "killed")
    return {id(person) for person in dead if person is not None and person.name is not None}


def _points_to_it(trigger: Token) -> bool:
    """ "The murders of two cooks", "killed in the attack on Monday"."""
    happenings = patterns().nouns.keys() | lexicon().nouns.keys()
    near = [t for t in (trigger, *trigger.children, *ancestors(trigger, NEAR)) if t.pos == "NOUN"]
    named = [t for t in near if any(w.lemma.lower() in happenings for w in (t, *children(t, "compound")))]
    return any(c.dep == "det" and c.lower == "the" for t in named for c in t.children)


def tells_of_harm(draft: Draft) -> bool:
    """Whether a claim says that people were killed or hurt, and not that nobody was."""
    return is_real(draft.claim) and draft.claim.measure in HARM and draft.group is not None and draft.group.high != 0


def is_of_a_trial(draft: Draft) -> bool:
    """Whether the sentence of a claim says who is held for it."""
    return any(t.lemma.lower() in accusing() for t in draft.trigger.sentence.tokens)


def _is_held_for(draft: Draft) -> bool:
    """ "Was arrested in a shooting last year that left four wounded": whether who is held is held for a claim."""
    return any(t.lemma.lower() in accusing() for t in ancestors(draft.trigger, ABOVE))


def accusing() -> frozenset[str]:
    """Lemmas that hold somebody for a deed: "charge", "arrest", "suspicion"."""
    return word_set("persons.toml", "accusing") | word_set("nominal.toml", "accusing")
