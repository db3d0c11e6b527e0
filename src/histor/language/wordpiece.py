"""Words to the pieces that the encoder knows.

The uncased WordPiece scheme of BERT (Devlin et al. 2019; Schuster & Nakajima 2012): a word loses
control characters, case and accents, falls apart at punctuation, and every part is covered
greedily by the longest known pieces. Written here, and not taken from a library, because words
repeat: with a memory of the words seen, pieces cost less than a call into another library.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path

UNKNOWN = "[UNK]"
FIRST = "[CLS]"
LAST = "[SEP]"
MASK = "[MASK]"

# A longer word is noise to the encoder: only its beginning is looked at.
LONGEST_WORD = 100
# Words remembered at most. The memory changes no result, it only saves work.
MEMORY = 200_000


class WordPieces:
    """The pieces of words, by a vocabulary of one piece a line.

    `most` caps the pieces of one word: a long address would else count as a hundred pieces and
    drown its neighbours.
    """

    def __init__(self, vocabulary: Iterable[str], most: int = 8) -> None:
        self.index = {piece: number for number, piece in enumerate(vocabulary)}
        self.most = most
        self.unknown = self.index[UNKNOWN]
        self._memory: dict[str, tuple[int, ...]] = {}

    @classmethod
    def read(cls, path: Path, most: int = 8) -> WordPieces:
        """The vocabulary in a UTF-8 file, one piece a line."""
        return cls(path.read_text("utf-8").split("\n")[:-1], most)

    def of(self, word: str) -> tuple[int, ...]:
        """The numbers of a word's pieces: at least one, at most `most`."""
        found = self._memory.get(word)
        if found is None:
            found = self._cover(word)
            if len(self._memory) >= MEMORY:
                self._memory.clear()
            self._memory[word] = found
        return found

    def _cover(self, word: str) -> tuple[int, ...]:
        pieces: list[int] = []
        for part in _parts(_plain(word[:LONGEST_WORD])):
            pieces.extend(self._cover_part(part))
            if len(pieces) >= self.most:
                break
        return tuple(pieces[: self.most]) or (self.unknown,)

    def _cover_part(self, part: str) -> list[int]:
        pieces: list[int] = []
        start = 0
        while start < len(part):
            prefix = "##" if start else ""
            for end in range(len(part), start, -1):
                number = self.index.get(prefix + part[start:end])
                if number is not None:
                    break
            else:
                return [self.unknown]
            pieces.append(number)
            start = end
        return pieces


def _plain(word: str) -> str:
    """The word without control characters, accents and case."""
    if word.isascii() and word.isprintable():
        return word.lower()
    kept = "".join(c for c in word if unicodedata.category(c)[0] != "C" and c != "\ufffd")
    apart = unicodedata.normalize("NFD", kept)
    return "".join(c for c in apart if unicodedata.category(c) != "Mn").lower()


def _parts(word: str) -> list[str]:
    """A plain word cut at white space and around every punctuation mark and ideograph."""
    if word.isalnum() and word.isascii():
        return [word]
    spaced = "".join(f" {c} " if _stands_alone(c) else c for c in word)
    return spaced.split()


def _stands_alone(character: str) -> bool:
    if character.isascii():
        return not character.isalnum() and not character.isspace()
    return unicodedata.category(character)[0] == "P" or "\u3400" <= character <= "\u9fff"
