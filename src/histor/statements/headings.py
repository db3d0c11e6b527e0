"""A name before or after a colon: "Governor: nobody hurt", "Three killed in raid: police", the turns of a transcript.

A place before a colon is the heading of a list or a dateline ("Sumy: two wounded", "LUNDEN: Three ships sank"), and no
speaker, unless the words behind it are its own: a quote, or "we".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from histor.intake.source import Block
from histor.mentions.mentions import Mentions
from histor.statements.draft import Draft
from histor.statements.lexicon import word_list
from histor.statements.source import can_report

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

_FURTHEST = 14  # tokens before the colon
_MOST = 6  # words of a speaker without a name at the end
_ACRONYM = 5  # letters
_OWN = frozenset({"i", "we", "you", "our", "my", "your"})
_OPENING = frozenset("\"'“‘«„`") | {"``", "''"}
_HEADLINES = frozenset({"title", "heading", "teaser"})


def find(analysis: Analysis, blocks: Sequence[Block], mentions: Mentions) -> Iterator[Draft]:
    """Drafts of headings that name a speaker.

    A turn whose speaker stands in capitals lasts to the end of its paragraph, other contents to that of the sentence.
    """
    return _Headings(analysis, blocks, mentions).find()


class _Headings:
    """The blocks of a text and the colons near their starts."""

    def __init__(self, analysis: Analysis, blocks: Sequence[Block], mentions: Mentions) -> None:
        self.mentions = mentions
        self.blocks = blocks
        self.tokens = [analysis.tokens_between(block.start, block.end) for block in blocks]
        self.colons = [_colon(tokens) for tokens in self.tokens]
        self.turns = sum(c > 0 and _in_capitals(t[:c]) for t, c in zip(self.tokens, self.colons, strict=True))

    def find(self) -> Iterator[Draft]:
        for at, (block, tokens) in enumerate(zip(self.blocks, self.tokens, strict=True)):
            if len(tokens) < 3:
                continue
            if self._opens(at):
                yield self._before(tokens, self.colons[at])
            elif block.kind in _HEADLINES or at == 0:
                colon = next((len(tokens) - 1 - n for n, t in enumerate(reversed(tokens[-6:])) if t.text == ":"), 0)
                if colon > 2 and self._is_speaker(tokens[colon + 1 :]):
                    mark = tokens[colon].i
                    content = (tokens[0].i, mark - 1)
                    yield Draft((mark + 1, tokens[-1].i), (mark, mark), content, "indirect", "asserts", True)

    def _before(self, tokens: Sequence[Token], colon: int) -> Draft:
        mark = tokens[colon]
        named = [token.i for token in _without_channel(tokens[:colon]) if token.pos != "PUNCT"]
        last = tokens[-1].i
        if not _in_capitals(tokens[:colon]):
            last = min(last, tokens[colon + 1].sentence.tokens[-1].i)
        return Draft((named[0], named[-1]), (mark.i, mark.i), (mark.i + 1, last), "indirect", "asserts", True)

    def _opens(self, at: int) -> bool:
        """Whether a block opens with a speaker and a colon."""
        tokens, colon = self.tokens[at], self.colons[at]
        if colon < 1 or len(tokens) - colon < 4 or tokens[colon].end == tokens[colon + 1].start:
            return False
        speaker, content = _without_channel(tokens[:colon]), tokens[colon + 1 :]
        if not self._is_speaker(speaker):
            return False
        own = content[0].text in _OPENING or any(token.lower in _OWN for token in content)
        return own or not (self._is_place(speaker) or self._is_dateline(speaker) or self._is_listed(at))

    def _is_place(self, tokens: Sequence[Token]) -> bool:
        """Whether the words before a bracket name nothing but a place."""
        end = next((n for n, token in enumerate(tokens) if token.text in "(["), len(tokens))
        words = [token for token in tokens[:end] if token.pos != "PUNCT"]
        return bool(words) and all(self.mentions.place_at(token.start) is not None for token in words)

    def _is_dateline(self, tokens: Sequence[Token]) -> bool:
        """Whether capitals are those of an unknown town and not of who speaks in turn, nor an acronym."""
        words = [token for token in tokens if token.pos != "PUNCT"]
        if self.turns > 1 or not _in_capitals(words) or len(words) > 2:
            return False
        return not any(t.lower in word_list("speakers") or len(t.text) <= _ACRONYM for t in words)

    def _is_listed(self, at: int) -> bool:
        """Whether a bare name stands in a list of places: the block before or after it is headed by one."""
        words = [token for token in self.tokens[at][: self.colons[at]] if token.pos != "PUNCT"]
        if len(words) > 2 or any(t.pos != "PROPN" or t.lower in word_list("speakers") for t in words):
            return False
        beside = [other for other in (at - 1, at + 1) if 0 <= other < len(self.tokens) and self.colons[other] > 0]
        return any(self._is_place(self.tokens[other][: self.colons[other]]) for other in beside)

    def _is_speaker(self, tokens: Sequence[Token]) -> bool:
        """Whether a few words before or after a colon name somebody who speaks, and are no label ("Photo:")."""
        words = [token for token in tokens if token.pos != "PUNCT"]
        if not words or words[0].lower in word_list("labels"):
            return False
        if _in_capitals(words):
            return True
        if words[-1].lower in word_list("labels") or any(t.pos in ("VERB", "AUX") for t in words):
            return False
        head = words[-1]
        if any(t.pos == "ADP" and t.lower != "of" for t in words) or len(words) > _MOST:
            return self._is_office_with_name(words)
        return (
            head.ent in ("person", "organisation")
            or self.mentions.actor_at(head.start) is not None
            or head.lemma in word_list("speakers")
            or (head.pos == "PROPN" and len(words) <= 3)
            or (can_report(head) and head.pos == "NOUN")
        )

    def _is_office_with_name(self, words: Sequence[Token]) -> bool:
        """ "Head of the regional administration Oleh Hnat"."""
        last = words[-1]
        in_place = self.mentions.place_at(last.start) is not None
        return last.pos == "PROPN" and not in_place and words[0].lower in word_list("speakers")


def _colon(tokens: Sequence[Token]) -> int:
    return next((at for at, token in enumerate(tokens[:_FURTHEST]) if token.text == ":"), -1)


def _without_channel(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words before the channel and hour of a message: "Mayor Hnat | , Telegram, 9:40"."""
    first = next((at for at, token in enumerate(tokens) if token.text == "," and at), len(tokens))
    rest = [token for token in tokens[first:] if token.pos != "PUNCT"]
    plain = all(token.pos == "NUM" or token.lower in word_list("media") for token in rest)
    return tokens[:first] if plain else tokens


def _in_capitals(tokens: Sequence[Token]) -> bool:
    words = [token.text for token in tokens if token.pos != "PUNCT"]
    return bool(words) and all(len(word) > 2 and word.isupper() and word.isalpha() for word in words)
