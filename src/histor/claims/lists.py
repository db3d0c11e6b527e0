"""Lists of people with their ages: "a nurse of 34, a driver aged 41, and her daughter, seven".

The tree often takes such a list for one person with remarks; its words are regular enough to be read without it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from histor.claims.kinds import Kinds
from histor.claims.syntax import is_suffix
from histor.language.analysis import Sentence, Token

NAMED = "d?n+(?:,?j)?"  # "Karl Lind, Jr."
ITEM = rf"(?:{NAMED}(?:,|o|,?a)?9(?!n)|{NAMED}\(a?9\))"
LIST = re.compile(f"{ITEM}(?:(?:,&?|&){ITEM})+")
NOUNS = re.compile("n+")
MOST_TO_AGE, MOST_BEHIND = 4, 6  # words from a head to its age, and from an age to the number behind it
LETTERS = {",": ",", "(": "(", ")": ")", "and": "&", "of": "o", "aged": "a", "age": "a"}


def aged_lists(sentence: Sentence, kinds: Kinds, ages: Callable[[Token], bool]) -> Iterator[list[Token]]:
    """The heads of each list of people in a sentence, each with an age behind it. `ages`: which words may be one."""
    letters = "".join(_letter(token, ages) for token in sentence.tokens)
    for found in LIST.finditer(letters):
        heads = [_head(sentence.tokens[m.start() : m.end()]) for m in NOUNS.finditer(letters, *found.span())]
        if all(head.tag in ("NN", "NNP") and kinds.unit(head) == "person" for head in heads):
            yield heads


def others_behind(last: Token, ages: Callable[[Token], bool]) -> Token | None:
    """ "... and a woman of 20 and two others": the noun or "others" of the number that ends a list of people with ages.

    `last` is the head of the list's last one. None where no such number follows the age.
    """
    tokens = last.sentence.tokens[last.i - last.sentence.tokens[0].i + 1 :]
    words = [t.lower for t in tokens]
    age = next((k for k, token in enumerate(tokens[:MOST_TO_AGE]) if ages(token)), None)
    if age is None or not all(word in LETTERS for word in words[:age]):
        return None
    rest = [t for t in tokens[age + 1 : age + MOST_BEHIND] if t.text not in (",", ")")]
    if [t.lower for t in rest[:1]] != ["and"] or [t.pos for t in rest[1:2]] != ["NUM"]:
        return None
    return next((t for t in rest[2:4] if t.tag in ("NNS", "JJ") and t.lower.endswith("s")), None)


def _head(words: tuple[Token, ...]) -> Token:
    """The word of a nominal that the others hang on."""
    return next((word for word in words if word.head not in words), words[-1])


def _letter(token: Token, ages: Callable[[Token], bool]) -> str:
    """One letter for the part that a word may play in a list."""
    if (known := LETTERS.get(token.lower)) is not None:
        return known
    if ages(token):
        return "9"
    if token.tag in ("DT", "PRP$"):
        return "d"
    if is_suffix(token):
        return "j"
    return "n" if token.pos in ("NOUN", "PROPN", "ADJ") and token.tag not in ("NNS", "NNPS") else "x"
