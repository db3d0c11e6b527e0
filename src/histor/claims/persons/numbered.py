"""Those whom the words name as the few of one sort who were killed: "the two guards, Karl Lind and Otto Vogt"."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.persons.known import Known


def is_one_of_those_counted(known: Known) -> bool:
    """Whether somebody dead is named behind a plural that says what they were, so that no gunman is meant."""
    anybody = word_set("pronouns.toml", "anybody", "whoever")
    wide = anybody | word_set("persons.toml", "wide") | word_set("sides.toml", "doers")
    above = (m.head.head for m in known.mentions if m.head.dep == "appos" and m.outcome == "dead")
    return any(t.tag == "NNS" and t.lemma.lower() not in wide for t in above)
