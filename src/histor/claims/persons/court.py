"""Who stands before a court or is named in its papers: "a warrant for Lind", "found him guilty", "Lind's trial"."""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import case_of, child
from histor.language.analysis import Token

WORDS = "custody.toml"
OBLIQUE = ("obl", "nmod")


def is_in_papers(name: Token) -> bool:
    """Whether a warrant or charges name somebody, or a trial is theirs.

    "Issued a warrant for Karl Lind", "charges against Lind", "sentencing for Lind", "Lind's arraignment". The tree may
    hang the name on the verb: "a warrant has been issued for Lind".
    """
    case, above = case_of(name), name.head
    if name.is_root:
        return False
    if name.dep == "nmod:poss":
        return above.lemma.lower() in word_set(WORDS, "trials")
    if name.dep not in OBLIQUE:
        return False
    if above.lemma.lower() in word_set(WORDS, "trials"):
        return case in ("of", "for")
    papers = [above, *(c for c in above.children if c.dep in ("obj", "nsubj:pass"))]
    return case in ("for", "against", "on") and any(t.lemma.lower() in word_set(WORDS, "papers") for t in papers)


def is_found_guilty(verb: Token) -> bool:
    """ "A jury found Lind guilty", "was found guilty"."""
    guilty = child(verb, "xcomp")
    return verb.lemma.lower() == "find" and guilty is not None and guilty.lower == "guilty"
