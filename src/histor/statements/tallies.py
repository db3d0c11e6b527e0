"""Numbers that are said to be somebody's: "the governor's count was 4,500", "the union's tally is nine"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from histor.statements.draft import Draft
from histor.statements.lexicon import word_list
from histor.statements.nominal import possessor
from histor.statements.source import can_speak
from histor.statements.tree import child, extent, words_of_sentences

if TYPE_CHECKING:
    from histor.language.analysis import Analysis


def find(analysis: Analysis) -> Iterator[Draft]:
    """Drafts of all numbers that a noun such as "count" or "figure" with its owner is said to be."""
    for number in words_of_sentences(analysis):
        noun, copula = child(number, "nsubj"), child(number, "cop")
        if number.pos != "NUM" or noun is None or copula is None or noun.lemma not in word_list("sums"):
            continue
        owner = child(noun, "nmod:poss")
        if owner is None or not can_speak(owner):
            continue
        content = (copula.i + 1, extent(number, {noun.i, copula.i})[1])
        yield Draft(possessor(analysis, owner), (noun.i, copula.i), content, "indirect", "asserts")
