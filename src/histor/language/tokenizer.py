"""spaCy's English tokenizer, moved towards the words of the English treebanks.

The model learned from Universal Dependencies, whose words differ in places from spaCy's: a
hyphen between letters and digits parts words, most prefixes keep theirs, a unit leaves its
number. Only rules are changed that cost no speed; their words stand in `data/en/tokens.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer

DATA = Path(__file__).parent / "data" / "en" / "tokens.txt"
ORTH = 65  # spaCy's number for a word's form
BULLETS = "[•●▪◦‣]"  # of a list's items, where no blank stands behind them
LONGEST_ADDRESS = 500
LONGEST_PARTED = 1000  # characters; longer ones are never words, but what is left blank of an endless word

Found = TypeVar("Found", bound=Any)

# One word: 713-853-3989 and 2003-04-05, where 10-15 is three; and a ruled line.
_WHOLE = re.compile(r"\d+(?:-\d+){2,}|[=*_~#+-]{2,}")


def tokenizer(nlp: Language) -> Tokenizer:
    """A tokenizer with the treebanks' ways for an English pipeline."""
    from spacy.tokenizer import Tokenizer
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    given, words = nlp.Defaults, _words()
    rules = {k: v for k, v in (given.tokenizer_exceptions or {}).items()
             if k not in set(words["taken-back"])}  # fmt: skip
    rules |= {word: [{ORTH: word}] for word in words["abbreviation"]}
    units = "|".join(map(re.escape, sorted(words["unit"], key=len, reverse=True)))
    suffixes = [*(given.suffixes or []), rf"(?<=[0-9])(?:{units})"]
    return Tokenizer(
        nlp.vocab,
        rules=rules,
        prefix_search=compile_prefix_regex([*(given.prefixes or []), BULLETS]).search,
        suffix_search=_short(compile_suffix_regex(suffixes).search, None),
        infix_finditer=_short(compile_infix_regex(_infixes(nlp, words["prefix"])).finditer, ()),
        token_match=_WHOLE.fullmatch,
        url_match=_address,
    )


def _short(look: Callable[[str], Found], nothing: Found) -> Callable[[str], Found]:
    """Looks into what may be a word; in what is longer nothing is found, for a million blanks would take seconds."""

    def found(word: str) -> Found:
        return look(word) if len(word) <= LONGEST_PARTED else nothing

    return found


def _address(word: str) -> object:
    """Whether a word is a web address; spaCy's pattern takes long over endless words."""
    from spacy.lang.tokenizer_exceptions import URL_MATCH

    return URL_MATCH(word) if len(word) < LONGEST_ADDRESS else None


def _infixes(nlp: Language, prefixes: list[str]) -> list[str]:
    """spaCy's infixes, but for hyphens, whose rules are ours."""
    kept = [infix for infix in nlp.Defaults.infixes or [] if "--" not in infix]
    whole = "".join(rf"(?<!\b{prefix})(?<!\b{prefix.title()})" for prefix in prefixes)
    return [
        *kept,
        "--+|——|—|–|~",
        rf"{whole}(?<=[^\W\d_])-(?=[^\W_])",
        r"(?<=[0-9])-(?=[^\W_])",
        r"(?<=[^\W\d_])/(?=[^\W\d_])",
        # A blank is missing behind a quotation or a bracket: dead."The, (left)Police.
        r"(?<=[^\W\d_])[!?,](?=[\"”“]+[A-Z])",
        r"(?<=[.!?,])[\"”“]+(?=[A-Z])",
        r"(?<=[^\W\d_])\)(?=[A-Z])",
        # And behind the comma beside an age: Lind,32,of Lund.
        r"(?<=[^\W\d_]),(?=\d{1,3}(?!\d|,\d))",
        r"(?<=\d),(?=[^\W\d_])",
    ]


@cache
def _words() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in DATA.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, words = line.partition(":")
            found.setdefault(name, []).extend(words.split())
    return found
