"""Where a reviewer's keys come from: a terminal, key by key, or a stream that holds them."""

from __future__ import annotations

import sys
from typing import Protocol, TextIO

import click

from histor.errors import HistorError


class LeftOutError(HistorError):
    """A question was left without an answer, or has none that can be, so that nothing is decided."""

    def __init__(self, why: str = "left without an answer: nothing is decided") -> None:
        super().__init__(why)


class Keys(Protocol):
    """What somebody presses and types."""

    def key(self) -> str:
        """The next key; an empty text at the end."""

    def line(self, prompt: str) -> str:
        """A line that answers a question. Raises LeftOutError where somebody leaves the question."""


class Terminal:
    """Single keys of a terminal, also over ssh. Keys that were pressed ahead of time are kept in order."""

    def __init__(self) -> None:
        self._ahead = ""

    def key(self) -> str:
        """Waits for a key; the end of input is none. Keys that send several characters, such as arrows, are Escape."""
        if not self._ahead:
            try:
                self._ahead = click.getchar()
            except EOFError:
                return ""
        pressed, self._ahead = self._ahead[:1], self._ahead[1:]
        if pressed == "\x1b":
            self._ahead = ""
        return "" if pressed in ("\x04", "\x1a") else pressed

    def line(self, prompt: str) -> str:
        """Asks for a line, which can be edited until Enter; Ctrl-C and Ctrl-D leave the question."""
        ahead, self._ahead = self._ahead, ""
        first, ended, rest = ahead.replace("\r", "\n").partition("\n")
        if ended:
            self._ahead = rest
            return first.strip()
        try:
            return (first + input(f"{prompt}: {first}")).strip()
        except (EOFError, KeyboardInterrupt):
            click.echo()
            raise LeftOutError from None


class Stream:
    """Keys out of a file or pipe: each character is a key; what answers a question ends with its line."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def key(self) -> str:
        """The next character that is no line end."""
        while (read := self._stream.read(1)) in ("\n", "\r"):
            continue
        return read

    def line(self, prompt: str) -> str:
        """The rest of the line; where the stream is at its end, nobody answers."""
        del prompt
        if not (read := self._stream.readline()):
            raise LeftOutError
        return read.strip()


def keys() -> Keys:
    """Those of standard input."""
    return Terminal() if sys.stdin.isatty() else Stream(sys.stdin)
