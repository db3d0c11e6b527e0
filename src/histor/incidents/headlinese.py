"""Headlines put into plain words, so that they can be read as any sentence is.

Newspapers save words above a report: a comma stands for "and" ("Mother, toddler killed"), a participle does without its
"were", "self" is for "himself", each word may have a capital, and the outlet's name stands beside what is told. The
words that come of it are read to know what a headline counts; none of them goes into a reading.
"""

from __future__ import annotations

import re

from histor.mentions.places.home import headline
from histor.mentions.quantities import describe

_NEAR = 4  # words after a comma among which the next one who is told of stands
_WORD = re.compile(r"[^\W\d_][\w'’-]*|\d[\w-]*")
_AGED = re.compile(r"\d+-(?:year|month|week|day)-olds?")
_SELF = re.compile(r"(,|\band)\s+self\b", re.IGNORECASE)
_ONESELF = ("self", "himself", "herself", "themselves")
_AGE = re.compile(r"\s*\d{1,2}\s*")
_SAYS = ("say", "says", "said", "tell", "tells")
_FEW = ("one", "two", "three", "four", "five")
_DEEDS = re.compile(r", (?=(?:kill|injur|wound|hurt)(?:s|es|ing) )")
_LONG = 4  # letters of a word that has a capital only where all words have
_MOSTLY = 0.7
_LEFT = re.compile(r"\b(?:leaves?|left|leaving|finds?|found|with)\b(?:\W+[\w'’-]+){0,3}\W*$", re.IGNORECASE)
_FATE = re.compile(
    r"(?P<who>[\w'’-]+)(?P<age>, \d{1,2},)?(?P<how>(?: \w+ly)?) (?P<fate>killed|wounded|injured|hurt|dead|shot|stabbed)"
    r"(?= (?:in|at|by|after|outside|inside|near|during|on|as|while|when|before|following|dead)\b|[,.;:]|$)"
)


def plain(title: str, text: str = "") -> str:
    """A headline in plain words; `text` is the report under it, which tells names from words that have a capital."""
    told = _SELF.sub(lambda found: f"{found[1]} himself", _joined(_uncapitalised(headline(title.strip()), text)))
    return _FATE.sub(_whole, _DEEDS.sub(" and ", told))


def _uncapitalised(title: str, text: str) -> str:
    """A headline in which each word has a capital, as a sentence: those stay that the report writes no other way."""
    long = [w for w in _WORD.findall(title)[1:] if len(w) >= _LONG and w[0].isalpha()]
    if sum(w[0].isupper() for w in long) < _MOSTLY * len(long) or not long:
        return title
    written = set(_WORD.findall(text))
    names = {w for w in written if w[0].isupper() and w.lower() not in written}
    first, *rest = re.split(r"(\s+)", title)
    return first + "".join(w if set(_WORD.findall(w)) & names else w.lower() for w in rest)


def _joined(told: str) -> str:
    """With "and" for each comma between two who are told of: "kills wife, two young children, self"."""
    parts = told.split(",")
    joined = parts[0]
    for number, part in enumerate(parts[1:], start=1):
        before = parts[number - 1]
        aged = number > 1 and _AGE.fullmatch(before) is not None  # "girl, 4, mother shot"
        one_more = _is_told_of(parts[number - 2] if aged else before) and _begins_with_one(part)
        joined += ("," if aged or not one_more else "") + (" and" if one_more else "") + part
    return joined


def _is_told_of(part: str) -> bool:
    """Whether the last word is somebody: "Man kills wife"."""
    words = _WORD.findall(part)
    if not words or _is_fate(words[-1]):  # "one dead, five wounded"
        return False
    return _is_somebody(words[-1], words[-2] if len(words) > 1 else None)


def _begins_with_one(part: str) -> bool:
    """Whether somebody stands among the first words, and does not say the rest: "toddler killed", not "police say"."""
    words = _WORD.findall(part)
    if not words or _is_fate(words[0]) or words[0].lower() == "and":  # "boy, 3, killed by father"
        return False
    for at, word in enumerate(words[:_NEAR]):
        if not _is_fate(word) and _is_somebody(word, words[at - 1] if at else None):
            return at + 1 == len(words) or words[at + 1].lower() not in _SAYS
    return False


def _whole(found: re.Match[str]) -> str:
    """ "Mother and toddler killed in" with its "were"."""
    who, fate = found["who"], found["fate"]
    if who.lower() in _ONESELF or found["how"].strip().lower() == "nearly":
        return found[0]
    if _LEFT.search(found.string[: found.start()]):  # "the blast left two dead"
        return found[0]
    passive = who[0].isupper() and found.string[found.end() :][:1] in (",", ";", "")  # "Jan Brod killed, two hurt"
    if not (passive or _is_somebody(who, None) or who.isdecimal() or who.lower() in _FEW):
        return found[0]
    return f"{who}{found['age'] or ''} were{found['how']} {fate}"


def _is_fate(word: str) -> bool:
    """Whether it tells what became of who was named before it: "boy, 3, killed by father", "woman, 30, dead"."""
    return word.lower().endswith("ed") or word.lower() in ("dead", "shot", "hurt")


def _is_somebody(word: str, before: str | None) -> bool:
    low = word.lower()
    if low in _ONESELF or low in ("others", "other") or _AGED.fullmatch(low):
        return True
    noun = describe(low, before.lower() if before is not None else None)
    return noun is not None and noun.unit == "person"
