"""Pronouns for one person ("he", "she", "his"), where only one person can be meant."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from histor.mentions.actors.draft import Draft
from histor.mentions.actors.lexicon import Sex
from histor.mentions.actors.quoted import Quoted

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

_SEX: dict[str, Sex] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_BACK = 2  # how many sentences back a pronoun looks


def resolve(analysis: Analysis, drafts: list[Draft], hidden: list[Draft]) -> list[Draft]:
    """Drafts of the pronouns that can be one person only.

    The candidates are the persons of fitting sex before the pronoun in its own sentence and, where there are none,
    in the sentence before, up to two back and not beyond the paragraph before. A pronoun with more than one
    candidate stays open. `hidden` are mentions inside others: the president of "the president's forces" is a candidate.
    Inside quotation marks "he" is never the speaker or hearer, who are "I" and "you" there.
    """
    reader = _Reader(analysis, [*drafts, *(draft for draft in hidden if draft.named)])
    pronouns = [token for token in analysis.tokens if token.pos == "PRON" and token.lower in _SEX]
    pronouns.sort(key=lambda token: reader.quoted.number(token) >= 0)  # who speaks is known before what is said is read
    return [draft for token in pronouns if (draft := reader.read(token)) is not None]


class _Reader:
    """The persons met so far, their sex where it is known, and the pronouns already read."""

    def __init__(self, analysis: Analysis, drafts: list[Draft]) -> None:
        self.analysis = analysis
        self.persons = sorted((d for d in drafts if d.kind == "person"), key=lambda d: d.first)
        self.starts = [draft.first for draft in self.persons]
        self.sex: dict[int, Sex] = {}
        self.read_ones: dict[int, list[Draft]] = defaultdict(list)  # by sentence
        self.quoted = Quoted(analysis, self.persons)
        for draft in self.persons:
            if draft.sex != "-":
                self.sex.setdefault(draft.group, draft.sex)

    def read(self, token: Token) -> Draft | None:
        """The draft of a pronoun, or None for one that stays open."""
        wanted = _SEX[token.lower]
        group = self._antecedent(token, wanted)
        if group is None:
            return None
        self.sex.setdefault(group, wanted)
        draft = Draft(token.i, token.i, token.i, token.text, "person", False, wanted, group=group)
        self.read_ones[token.sentence.index].append(draft)
        return draft

    def _antecedent(self, token: Token, wanted: Sex) -> int | None:
        sentences = self.analysis.sentences
        at = token.sentence.index
        talking = self._talking(token, wanted)
        if talking is None:
            return None
        for back in range(min(_BACK, at) + 1):
            sentence = sentences[at - back]
            if sentence.paragraph < token.sentence.paragraph - 1:
                return None
            last = min(sentence.tokens[-1].i, token.i - 1)
            groups = self._persons(sentence.tokens[0].i, last, wanted, sentence.index) - talking
            if groups:
                return groups.pop() if len(groups) == 1 else None
        return None

    def _talking(self, token: Token, wanted: Sex) -> set[int] | None:
        """Who speaks or is spoken to in the quote around a pronoun; None where that may be anybody of its sex."""
        found: set[int] = set()
        for head in self.quoted.talkers(token):
            sex = _SEX.get(head.lower)
            groups = {d.group for d in self.persons if d.first <= head.i <= d.last}
            groups |= {d.group for d in self.read_ones[head.sentence.index] if d.first == head.i}
            if sex == wanted and not groups:
                return None
            found |= groups
        return found

    def _persons(self, first: int, last: int, wanted: Sex, sentence: int) -> set[int]:
        """The actors of fitting sex that are mentioned between two tokens of a sentence."""
        near = self.persons[bisect_left(self.starts, first) : bisect_right(self.starts, last)]
        groups = {draft.group for draft in near if self.sex.get(draft.group, wanted) == wanted}
        return groups | {d.group for d in self.read_ones[sentence] if first <= d.first <= last and d.sex == wanted}
