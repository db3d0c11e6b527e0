"""What the whole document tells about its words, gathered once: names of people, words in small letters, name spans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from histor.language.analysis import Analysis, Token
from histor.mentions.places import runs
from histor.mentions.places.words import Words


@dataclass(slots=True)
class Context:
    """`people` are surnames of people named in full, `given` their first names, `small` the words seen in small letters
    inside sentences,
    `shouted` the sentences in capitals, `spans` the first and last token of the tagged name around each token,
    `runs` what the run of capitalised words around a token is (see runs.py), `home` the point of the outlet's home,
    `signs` how strongly its words speak for each country (0 to 1).
    """

    people: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)
    small: set[str] = field(default_factory=set)
    shouted: set[int] = field(default_factory=set)
    spans: dict[int, tuple[int, int]] = field(default_factory=dict)
    runs: dict[int, str] = field(default_factory=dict)
    home: tuple[float, float] | None = None
    signs: dict[str, float] = field(default_factory=dict)


def gather(analysis: Analysis, words: Words, home: tuple[float, float] | None = None) -> Context:
    """The context of one document."""
    context = Context(home=home)
    for sentence in analysis.sentences:
        letters = [token.text for token in sentence.tokens if token.text.isalpha() and len(token.text) > 1]
        if len(letters) > 2 and sum(text.isupper() for text in letters) > 0.7 * len(letters):
            context.shouted.add(sentence.index)
        context.small.update(text for text in letters if text.islower())
    _spans(analysis.tokens, context)
    context.signs = _signs(analysis.tokens, words)
    _people(analysis.tokens, context, words)
    context.runs = runs.label(analysis, context.shouted, words)
    return context


def _signs(tokens: Sequence[Token], words: Words) -> dict[str, float]:
    """How strongly the document's words speak for each country: two different signs or more, up to 1."""
    seen: dict[str, set[str]] = {}
    for token in tokens:
        for country in words.signs.get(token.lower, ()):
            seen.setdefault(country, set()).add(token.lower)
    return {country: min(1.0, (len(held) - 1) / 4) for country, held in seen.items() if len(held) > 1}


def _spans(tokens: Sequence[Token], context: Context) -> None:
    first = -1
    for token in tokens:
        if not token.ent:
            first = -1
            continue
        if token.ent_first or first < 0:
            first = token.i
        for i in range(first, token.i + 1):
            context.spans[i] = (first, token.i)


def _people(tokens: Sequence[Token], context: Context, words: Words) -> None:
    for token in tokens:
        if not token.text[0].isupper():
            continue
        before = tokens[token.i - 1] if token.i else token
        if token.ent == "person":
            first, last = _named(tokens, *context.spans[token.i])
            if last > first and token.i == last:
                context.people.add(token.lower)
                context.given.add(tokens[first].lower)
        elif (
            before.sentence is token.sentence
            and before.i < token.i
            and before.text[0].isupper()
            and (before.lower.rstrip(".") in words.titles - {"prince"} or before.lower in words.first_names)
        ):
            context.people.add(token.lower)


def _named(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """The name in a stretch that is tagged as a person, without where they are from: "Jo Lindqvist of Oakdale"."""
    end = next((i for i in range(first + 1, last + 1) if tokens[i].lower in ("of", "from")), last + 1)
    return first, end - 1
