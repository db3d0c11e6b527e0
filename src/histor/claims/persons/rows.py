"""Those told of in a row: "A 52-year-old was hit in the arm. A 31-year-old was hit in the leg. A 52-year-old ..."."""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.persons.known import Known
from histor.claims.persons.mention import Mention
from histor.claims.syntax import is_brought_in
from histor.language.analysis import Token

SUBJECTS = ("nsubj", "nsubj:pass")
LONGEST_BEGINNING = 10  # words


def is_next_in_a_row(known: Known, mention: Mention) -> bool:
    """ "A 52-year-old lost an eye. A 52-year-old lost a foot": two who begin a sentence each, or stand in its list.

    Others may stand between them who begin theirs by an age as well.
    """
    if known.name is not None or not known.began_before(mention):
        return False
    last, head = known.last_before(mention), mention.head
    apart = head.sentence.index - last.sentence.index
    if apart > 1:
        return bool(mention.row) and any(m.row == mention.row for m in known.mentions)
    return apart == 1 and last.sentence.index > 0 and all(map(_begins, (last, head)))


def number_rows(mentions: Sequence[Mention]) -> None:
    """Numbers the rows of sentences that follow one another and each begin with "a 52-year-old".

    Words that stand there twice, as below several photographs, are of the same one.
    """
    row, before = 0, -2
    told: set[tuple[str, ...]] = set()
    for mention in mentions:
        if mention.person.age is None or mention.person.name is not None or not _begins(mention.head):
            continue
        at = mention.head.sentence.index
        row += at - before > 1
        words = tuple(t.lower for t in mention.head.sentence.tokens[:LONGEST_BEGINNING])
        mention.row, before = row * (words not in told), at
        told.add(words)


def _begins(head: Token) -> bool:
    """Whether somebody is brought in anew at the beginning of a sentence, or in the list there."""
    first = head.head if head.dep == "conj" else head
    anew = is_brought_in(head)
    return anew and first.dep in SUBJECTS and first.head.is_root
