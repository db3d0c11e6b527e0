"""Which blocks are in a language that histor does not read.

A block with enough English function words is English; that settles nearly all text at the cost of a look-up a word.
Otherwise its script and, for running text, a trained identifier of languages (py3langid) decide, and only when it is
sure: a list of names or a telegram is no evidence of a foreign language. A block without evidence goes with the block
before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from histor.intake.source import Block
from histor.intake.wording import words
from histor.record import Notice, Skipped

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

READ = frozenset({"en"})
"""The languages that histor reads."""

_LATIN = re.compile("[A-Za-z\u00aa-\u024f\u1e00-\u1eff]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_SHARE = 0.1
_LOW_SHARE = 0.04
_SHARED = 0.15
_BEGINNING = 2_400
_FEWEST = 8
_SURE = 0.9
_SAMPLE = 600
_CREOLES = frozenset({"en", "pcm", "sco", "jam", "tpi", "bi"})
"""English, and what the identifier takes short or terse English for."""


@dataclass(frozen=True)
class Found:
    """The language of a document, the blocks that are read, the rest, and what the user should know of it."""

    language: str | None
    blocks: list[Block]
    skipped: list[Skipped]
    notices: list[Notice]


def given_language(blocks: list[Block], language: str) -> Found:
    """The caller names the language, which is taken as it is."""
    if language in READ:
        return Found(language, blocks, [], [])
    return _without(blocks, [True] * len(blocks), language, [])


def find(text: str, blocks: list[Block], declared: str | None) -> Found:
    """The language of the blocks, told from their words; `declared` counts where they leave it open."""
    shares = [_function_words(text[block.start : block.end]) for block in blocks]
    words_in_all = sum(count for count, _ in shares)
    mostly_english = sum(share * count for count, share in shares) >= _SHARE * words_in_all
    verdicts = [
        _is_foreign(text[block.start : block.end], count, share, mostly_english)
        for block, (count, share) in zip(blocks, shares, strict=True)
    ]
    foreign = _settled(verdicts, declared)
    if not any(foreign):
        return Found("en", blocks, [], _contradiction(declared, "en"))
    size = sum(block.end - block.start for block in blocks)
    left_out = sum(block.end - block.start for block, out in zip(blocks, foreign, strict=True) if out)
    mostly = left_out * 2 > size
    code = declared if declared not in READ else None
    if code is None or not mostly:
        code = _code(text, [block for block, out in zip(blocks, foreign, strict=True) if out])
    language = code if mostly else "en"
    return _without(blocks, foreign, code, _contradiction(declared, language), language)


def _function_words(passage: str) -> tuple[int, float]:
    """How many words a passage has (a long one: its beginning), and the share of English function words in them."""
    tokens = passage[:_BEGINNING].lower().split()
    return len(tokens), _share(tokens, "en/function_words.txt")


def _share(tokens: list[str], name: str) -> float:
    listed = words(name)
    return sum(token in listed for token in tokens) / (len(tokens) or 1)


def _is_foreign(passage: str, count: int, share: float, mostly_english: bool) -> bool | None:
    """Whether a passage is in another language than English; None where it is too short or too odd to tell.

    In a text that is `mostly_english` less evidence is enough for English.
    """
    if share >= (_LOW_SHARE if mostly_english else _SHARE) and count > 2:
        return False
    sample = passage[:_SAMPLE]
    if mostly_english and share + _share(sample.lower().split(), "en/shared_words.txt") >= _SHARED:
        return False
    if not sample.isascii():
        letters = sum(map(len, _LETTERS.findall(sample)))
        if letters > 2 and sum(map(len, _LATIN.findall(sample))) * 2 < letters:
            return True
    if count < _FEWEST or not _is_running_text(sample):
        return None
    language, sure = _identified(sample)
    if language in _CREOLES:
        return False
    return True if sure >= _SURE else None


def _is_running_text(sample: str) -> bool:
    """Whether most words begin in lower case, which tells sentences from lists of names."""
    tokens = sample.split()
    return sum(token[0].islower() for token in tokens) * 2 >= len(tokens)


def _settled(verdicts: list[bool | None], declared: str | None) -> list[bool]:
    """Every open verdict is that of the block before, the first ones that of the block after, else what is declared."""
    default = next((verdict for verdict in verdicts if verdict is not None), None)
    state = declared is not None and declared not in READ if default is None else default
    settled = []
    for verdict in verdicts:
        state = state if verdict is None else verdict
        settled.append(state)
    return settled


def _without(
    blocks: list[Block], foreign: list[bool], code: str | None, notices: list[Notice], language: str | None = None
) -> Found:
    kept = [block for block, out in zip(blocks, foreign, strict=True) if not out]
    skipped = [
        Skipped(start=block.start, end=block.end, reason="language")
        for block, out in zip(blocks, foreign, strict=True)
        if out
    ]
    name = f"another language ({code})" if code else "another language"
    part = f"{len(skipped)} of {len(blocks)} paragraphs are" if kept else "the text is"
    message = f"{part} in {name} and not read; histor reads English"
    return Found(language or code, kept, skipped, [*notices, Notice(code="language", message=message)])


def _contradiction(declared: str | None, language: str | None) -> list[Notice]:
    if declared is None or language is None or declared == language:
        return []
    message = f"the document says that its language is {declared}, but its text reads as {language}"
    return [Notice(code="language-declared", message=message)]


def _code(text: str, blocks: list[Block]) -> str | None:
    """The language of foreign blocks, by a sample of them."""
    sample = "\n".join(text[block.start : block.end][:_SAMPLE] for block in islice(blocks, 8))
    language, _ = _identified(sample)
    return None if language in _CREOLES else language


def _identified(passage: str) -> tuple[str, float]:
    language, sure = _identifier().classify(passage)
    return str(language), float(sure)


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # takes half a second, and English needs none of it

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
