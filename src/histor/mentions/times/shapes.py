"""Senses that a token's shape tells: days, years, "10th", "1980s", "19:30", "10/03/2025", "mid-1996"."""

from __future__ import annotations

from functools import lru_cache

from histor.mentions.quantities import numerals
from histor.mentions.times.cell import Cell

_JOINED = ("mid", "early", "late", "post", "pre")


@lru_cache(maxsize=16384)
def shaped(text: str) -> Cell | None:
    """The cell of a token that holds a digit: a day, a year, "10th", "1980s", "19:30", "10/03/2025", "mid-1996"."""
    cell = Cell()
    lower = text.lower()
    value = numerals.digits(text)
    if value is not None:
        cell.add("number", value)
        hour, dot, minute = text.partition(".")
        if dot and len(minute) == 2 and hour.isdecimal() and int(hour) <= 12 and int(minute) < 60:
            cell.add("dotted_clock", (int(hour), int(minute)))  # "2.30 am"
        if dot:
            return cell
    if text.isdecimal() and text.isascii():
        _whole_number(cell, text)
    elif lower[-2:] in ("st", "nd", "rd", "th") and lower[:-2].isdecimal():
        cell.add("ordinal", int(lower[:-2]))
        cell.add("ordinal_digits", int(lower[:-2]))
    elif lower.endswith("s") and lower[:-1].lstrip("'’").isdecimal() and lower[-2] == "0":
        _decade(cell, lower[:-1].lstrip("'’"))
    else:
        _compound(cell, lower)
    return cell if cell.senses else None


def _whole_number(cell: Cell, text: str) -> None:
    number = int(text)
    if len(text) <= 2 and 1 <= number <= 31:
        cell.add("day_number", number)
    if len(text) == 2:
        cell.add("number_two", number)
    if len(text) in (2, 4):
        cell.add("year_tail", number)
    if len(text) == 4:
        if 1500 <= number <= 2100:
            cell.add("year_number", number)
        if number // 100 < 24 and number % 100 < 60:
            cell.add("military_clock", (number // 100, number % 100))


def _decade(cell: Cell, digits: str) -> None:
    if len(digits) == 4:
        cell.add("decade_number", int(digits))
    elif len(digits) == 2:
        cell.add("decade_short", int(digits))


def _compound(cell: Cell, text: str) -> None:
    clock = clock_parts(text)
    if clock:
        hour, minute, meridiem = clock
        if meridiem:
            cell.add("clock_meridiem", (hour, minute, 12 if meridiem == "pm" else 0))
        else:
            cell.add("clock", (hour, minute))
        return
    if _date(cell, text):
        return
    for dash in ("–", "-", "—"):
        left, sign, right = text.partition(dash)
        if sign and right.isdecimal():
            if left.isdecimal():
                cell.add("number_range", (int(left), int(right)))
            elif len(right) == 4 and left in _JOINED:
                cell.add("joined_year", (left, int(right)))
            elif sign and right[:-1].isdecimal() and right[-1] == "s" and left in _JOINED:
                cell.add("joined_decade", (left, int(right[:-1])))
            return


def _date(cell: Cell, text: str) -> bool:
    """A date in figures, with hyphens only in the order year, month, day."""
    for sign in ("-", "/", "."):
        parts = text.split(sign)
        if len(parts) == 3 and all(part.isdecimal() for part in parts) and max(map(len, parts)) in (2, 4):
            if sign == "-" and len(parts[0]) != 4:
                return False
            cell.add("slashed", tuple(map(int, parts)))
            return True
    return False


def clock_parts(text: str) -> tuple[int, int | None, str] | None:
    """Hour, minute and meridiem ("am", "pm", "") of "19:30", "2:30am", "2.30am", "7pm"; plain "2.30" is no time."""
    bare = text.replace(".m.", "m").replace(".m", "m")
    meridiem = bare[-2:] if bare[-2:] in ("am", "pm") else ""
    bare = bare.removesuffix(meridiem).replace(".", ":") if meridiem else bare
    hour, sign, minute = bare.partition(":")
    if not hour.isdecimal() or not (sign or meridiem) or (sign and not (len(minute) == 2 and minute.isdecimal())):
        return None
    if int(hour) > (12 if meridiem else 24) or int(minute or 0) > 59:
        return None
    return int(hour), int(minute) if sign else None, meridiem


def joined(text: str, listed: dict[str, Cell]) -> Cell | None:
    """The cell of "mid-November" or "mid-afternoon" where the tokenizer leaves it whole."""
    left, _, right = text.partition("-")
    cell, base = Cell(), listed.get(right)
    if left.lower() not in _JOINED or base is None:
        return None
    for sense in ("months", "parts", "season_plain"):
        if sense in base.senses:
            cell.add("joined_" + sense, (left.lower(), base.senses[sense]))
    return cell if cell.senses else None
