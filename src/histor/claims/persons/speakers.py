"""The words that mean the one who speaks, among those of a statement's source.

Of "the mother of 17-year-old Karl Lind" it is the mother, and of "friends of the victim" the friends: whose they are
said nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from histor.language.analysis import Token

OF_ANOTHER = ("nmod", "nmod:poss", "acl", "acl:relcl", "obl")


def speaking_words(source: Sequence[Token]) -> Iterable[Token]:
    """The words of a source without those of somebody else whom it names."""
    inside = {t.i for t in source}
    return (t for t in source if not _is_of_another(t, inside))


def _is_of_another(token: Token, inside: set[int]) -> bool:
    while not token.is_root and token.head.i in inside:
        if token.dep in OF_ANOTHER:
            return True
        token = token.head
    return False
