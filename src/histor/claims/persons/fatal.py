"""Those who are listed as the victims of what killed them: "the victims of the fatal shooting are X and Y"."""

from __future__ import annotations

from histor.claims.draft import Draft
from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors
from histor.language.analysis import Token

ABOVE = 3  # words from what tells of deaths to the victims


def is_of_those(draft: Draft, whom: Token) -> bool:
    """Whether a claim that tells of deaths, but not of how many, is in the words for the victims."""
    open_count = draft.group is None or draft.group.best is None or draft.group.head is draft.trigger
    called = whom.lemma.lower() in word_set("persons.toml", "harmed_nouns") and whom.tag == "NNS"
    killed = draft.claim.measure == "killed" and draft.trigger.sentence is whom.sentence
    return called and killed and open_count and any(t is whom for t in ancestors(draft.trigger, ABOVE))
