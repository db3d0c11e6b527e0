"""Answers that still hold: by the head of the log and what was asked, the ones used last, so many bytes at most."""

from __future__ import annotations

import gzip
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

_FAST, _WORTH_IT = 2, 1_000


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer's bytes, plain and as gzip (None where that saves nothing)."""

    plain: bytes
    zipped: bytes | None

    @property
    def size(self) -> int:
        """Its bytes in memory."""
        return len(self.plain) + len(self.zipped or b"")


def packed(plain: bytes) -> Answer:
    """The answer of these bytes."""
    return Answer(plain, gzip.compress(plain, _FAST, mtime=0) if len(plain) >= _WORTH_IT else None)


class KeptAnswers:
    """A cache for threads."""

    def __init__(self, most: int) -> None:
        self._most, self._size = most, 0
        self._answers: OrderedDict[str, Answer] = OrderedDict()
        self._lock = Lock()

    def get(self, tag: str) -> Answer | None:
        """The answer of a tag, if it is kept."""
        with self._lock:
            if tag in self._answers:
                self._answers.move_to_end(tag)
            return self._answers.get(tag)

    def put(self, tag: str, answer: Answer) -> None:
        """Keep an answer; those that were used longest ago go. One that would fill a quarter of all is not kept."""
        if answer.size > self._most // 4:
            return
        with self._lock:
            self._size += answer.size - (old.size if (old := self._answers.pop(tag, None)) else 0)
            self._answers[tag] = answer
            while self._size > self._most:
                self._size -= self._answers.popitem(last=False)[1].size
