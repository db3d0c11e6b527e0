"""Whether two names may be of one person."""

from __future__ import annotations

from functools import cache

from histor.claims.lexicon import data_file
from histor.mentions.actors.lexicon import SUFFIXES

SHORTEST, LONGEST = 3, 4
SURNAME = 5  # letters at least of a surname that may be misspelt


def parts(name: str) -> list[str]:
    """The parts of a name in lower case, without "Jr." and the like."""
    return [p for p in name.lower().replace(".", "").replace("’s", "").replace("'s", "").split() if p not in SUFFIXES]


def _is_short(one: str, other: str) -> bool:
    """Whether one given name is a short form of the other: "Tim" of "Timothy", "Bill" of "William"."""
    short, long = sorted((one, other), key=len)
    forms: dict[str, list[str]] = data_file("short-names.toml")["short"]
    begins = len(short) >= SHORTEST and long.startswith(short)
    return begins or long in forms.get(short, ()) or short in forms.get(long, ())


def _is_called(name: str, given: str) -> bool:
    """Whether a name alone is a short form of a given one: "Bobby" of "Robert", "Ray" of "Raymond"; no "Martin"."""
    forms: dict[str, list[str]] = data_file("short-names.toml")["short"]
    return given in forms.get(name, ()) or (SHORTEST <= len(name) <= LONGEST and given.startswith(name))


def same(one: str, other: str) -> bool:
    """Whether the last parts are alike and the first not against it, or one is a part of the other."""
    a, b = parts(one), parts(other)
    if not a or not b:
        return False
    if len(a) == 1 or len(b) == 1:
        short, long = (a, b) if len(a) == 1 else (b, a)
        return short[0] in long or _is_called(short[0], long[0])
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    if _adds_a_surname(a, b) or _adds_a_surname(b, a):
        return True
    if a[0] == b[0] and _is_a_slip(a[-1], b[-1]):
        return True
    first = a[0] == b[0] or (a[0][0] == b[0][0] and min(len(a[0]), len(b[0])) == 1) or _is_short(a[0], b[0])
    return first and (a[-1] == b[-1] or a[-1] in b or b[-1] in a)


def is_second(name: str, full: str, aliases: frozenset[str]) -> bool:
    """Whether a name is one of the second ones of somebody, alone or before the surname: "Lefty", "Lefty Lind"."""
    words, surname = parts(name), parts(full)[-1:]
    alone = {" ".join(parts(alias)) for alias in aliases} - {""}
    return " ".join(words) in alone or (len(words) == 2 and words[0] in alone and words[1:] == surname)


def _is_a_slip(one: str, other: str) -> bool:
    """Whether two surnames differ by one letter, as when a report spells somebody both ways: "Hartley", "Hartly"."""
    short, long = sorted((one, other), key=len)
    if len(short) < SURNAME or len(long) - len(short) > 1 or short[0] != long[0]:
        return False
    same = next((k for k, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same:] == long[same + 1 :] or short[same + 1 :] == long[same + 1 :]


def _adds_a_surname(full: list[str], pair: list[str]) -> bool:
    """ "Jorge Brena" and "Brena Galdo": the father's name, told once behind the given one and once before the mother's.

    Not of "Anna James" and "James Lind", where the name is known for a given one.
    """
    return len(pair) == 2 and full[-1] == pair[0] and pair[0] not in _given()


@cache
def _given() -> frozenset[str]:
    forms: dict[str, list[str]] = data_file("short-names.toml")["short"]
    return frozenset(forms) | frozenset(name for names in forms.values() for name in names)
