"""What is known of a document besides its text, and whose word it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from datetime import date

from histor.errors import IntakeError
from histor.intake.published import EXPECTED, believed, published
from histor.record import Notice

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9-_]+)?")
_UNKNOWN = frozenset({"und", "mul", "zxx", "mis"})


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page, a line of JSON or the caller says of a document; all of it may be unknown."""

    record: str | None = None
    uri: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None

    def known(self) -> tuple[tuple[str, str], ...]:
        """What is known, as names and values."""
        values = ((each.name, getattr(self, each.name)) for each in fields(self))
        return tuple((name, value) for name, value in values if value is not None)


UNKNOWN = Metadata()


def checked(given: Metadata, today: date | None = None) -> Metadata:
    """The caller's own word: dates and languages in their normal form. Raises IntakeError for what is neither."""
    day = language = None
    if given.published is not None:
        day = published(given.published)
        if day is None:
            raise IntakeError(f"{given.published!r} is no time of publication: give {EXPECTED}")
        if believed(day, today)[0] is None:
            raise IntakeError(f"{given.published!r} is in the future: give the day on which the document was published")
    if given.language is not None:
        language = primary(given.language)
        if language is None:
            raise IntakeError(f"{given.language!r} is no language: give a code such as en")
    return replace(given, published=day, language=language)


def believable(declared: Metadata, today: date | None = None) -> tuple[Metadata, list[Notice]]:
    """A document's own word, without what cannot be true, and notices that say what was left out."""
    notices: list[Notice] = []
    day = None
    if declared.published is not None:
        day = published(declared.published)
        if day is None:
            message = f"the document's date of publication, {declared.published[:80]!r}, is not {EXPECTED}"
            notices.append(Notice(code="published-invalid", message=message))
        else:
            day, notices = believed(day, today)
    language = None if declared.language is None else primary(declared.language)
    return replace(declared, published=day, language=language), notices


def joined(given: Metadata, declared: Metadata) -> Metadata:
    """The caller's word where there is one, else the document's."""
    return Metadata(
        record=given.record if given.record is not None else declared.record,
        uri=given.uri if given.uri is not None else declared.uri,
        title=given.title if given.title is not None else declared.title,
        publisher=given.publisher if given.publisher is not None else declared.publisher,
        published=given.published if given.published is not None else declared.published,
        language=given.language if given.language is not None else declared.language,
    )


def primary(language: str) -> str | None:
    """The code of the language alone ("en" of "en-GB"), or None if there is none."""
    match = _LANGUAGE.fullmatch(language.strip())
    code = match.group(1).lower() if match else None
    return None if code in _UNKNOWN else code
