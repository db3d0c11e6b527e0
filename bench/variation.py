"""Many readings made of a few of our own: each report is read once, and what sets happenings apart is then changed.

A happening gets its own town, region, day and people; a report of it gets its own outlet and a word of its own. Names
and most longer words are changed for made-up ones of the same length, so that every offset of the reading still holds.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from msgspec.structs import replace

from histor.record import Record, from_json, to_json

FIRST_DAY = date(2022, 1, 1)
DAYS = 1200
TOWNS, OUTLETS, REGIONS = 3000, 400, 60
MOST_REPORTS = 6
_VOWELS, _CONSONANTS = "aeiou", "bdfghklmnprstvz"
TOLD_OTHERWISE = 0.6  # of the longer words
_NUMBERS = ("low", "best", "high", "age")
_WORDS = re.compile(r"\w+")
_DATE = re.compile(rb'"(published|from|to)":"(\d{4}-\d{2}-\d{2})')


@dataclass(frozen=True, slots=True)
class Variation:
    """One reading of a happening; reports of one happening share `happening`."""

    happening: int
    reading: Record


def readings(templates: list[Record], number: int, *, by_day: bool = False, seed: int = 1) -> Iterator[Variation]:
    """So many readings, the reports of one happening one after the other.

    Their days come in random order, as those of an archive that is read through may, or `by_day`, as a desk gets them.
    """
    lines = [to_json(record) for record in templates]
    chance = random.Random(seed)
    made = happening = 0
    while made < number:
        happening += 1
        which = chance.randrange(len(lines))
        day = made * DAYS // number if by_day else chance.randrange(DAYS)
        varied = _happening(lines[which], templates[which], day, chance)
        for report in range(min(chance.randint(1, MOST_REPORTS), number - made)):
            made += 1
            yield Variation(happening, _report(varied, report, made, chance))


def _happening(line: bytes, template: Record, day: int, chance: random.Random) -> Record:
    """The reading of a template, moved to another place, day and people, and told in other words."""
    offset = timedelta(days=day) + (FIRST_DAY - date(2024, 11, 13))
    town = random.Random(chance.randrange(TOWNS))
    others = {name: _word(chance, len(name)).capitalize() for name in _surnames(template)}
    others |= {name: _word(town, len(name)).capitalize() for name in _towns(template)}
    for word in sorted(set(_WORDS.findall(template.text)) - others.keys()):
        if word.isdigit() and 1 < len(word) < 4:
            others[word] = str(chance.randrange(10 ** (len(word) - 1), 10 ** len(word)))
        elif len(word) > 4 and (word.istitle() or chance.random() < TOLD_OTHERWISE):
            others[word] = _word(chance, len(word)).capitalize() if word.istitle() else _word(chance, len(word))
    values = json.loads(_DATE.sub(lambda m: b'"%s":"%s' % (m[1], _moved(m[2], offset)), line))
    values["text"] = _told(values["text"], others)
    number, latitude, longitude = town.randrange(TOWNS), 44 + 8 * town.random(), 22 + 18 * town.random()
    for at, place in enumerate(values["places"]):
        if place["latitude"] is not None:
            place |= {"gazetteer": f"geonames:{number}{at}", "country": "UA", "admin1": f"Region {number % REGIONS}"}
            place |= {"latitude": round(latitude + at / 50, 4), "longitude": round(longitude + at / 50, 4)}
    _cut_anew(values, values["text"], others)
    return from_json(json.dumps(values))


def _told(text: str, others: dict[str, str]) -> str:
    return _WORDS.sub(lambda word: others.get(word[0], word[0]), text)


def _cut_anew(value: Any, text: str, others: dict[str, str]) -> None:
    """Every span's words from the changed text, and every name changed as the text was."""
    if isinstance(value, list):
        for each in value:
            _cut_anew(each, text, others)
    elif isinstance(value, dict):
        if value.get("start") is not None and "text" in value:
            value["text"] = text[value["start"] : value["end"]]
        if isinstance(value.get("name"), str):
            value["name"] = _told(value["name"], others)
        for number in _NUMBERS:
            if str(value.get(number)) in others:
                value[number] = int(others[str(value[number])])
        for each in value.values():
            _cut_anew(each, text, others)


def _report(record: Record, report: int, number: int, chance: random.Random) -> Record:
    """One outlet's report of a happening: its own address, outlet, day and last words."""
    day = date.fromisoformat((record.document.published or FIRST_DAY.isoformat())[:10]) + timedelta(days=report // 3)
    outlet = f"Outlet {chance.randrange(OUTLETS)}"
    ending = " ".join(_word(chance, 7).capitalize() for _ in range(5))
    text = f"{record.text}\n\n{outlet} keeps a list of such days: {ending}.\n"
    from hashlib import sha256

    document = replace(
        record.document, record=f"bench-{number}", uri=f"https://bench.example/{number}", publisher=outlet,
        published=day.isoformat(), characters=len(text), id="sha256:" + sha256(text.encode()).hexdigest(),
        title=f"{record.document.title or 'Report'} {ending}",
    )  # fmt: skip
    return replace(record, document=document, text=text)


def _surnames(record: Record) -> set[str]:
    return {part for a in record.actors if a.kind == "person" for part in a.name.split()[-1:] if len(part) > 3}


def _towns(record: Record) -> set[str]:
    return {place.text for place in record.places if place.text and place.kind == "city" and " " not in place.text}


def _moved(day: bytes, offset: timedelta) -> bytes:
    return (date.fromisoformat(day.decode()) + offset).isoformat().encode()


def _word(chance: random.Random, length: int) -> str:
    letters = (chance.choice(_VOWELS if at % 2 else _CONSONANTS) for at in range(length))
    return "".join(letters)
