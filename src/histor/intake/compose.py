"""From a text and its blocks to a source: what is read, what is skipped and why, and what the user should know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from histor.intake import foreign
from histor.intake.metadata import UNKNOWN, Metadata, believable, checked, joined
from histor.intake.repeats import without_repeats
from histor.intake.source import Block, Source
from histor.record import Notice, Skipped


@dataclass(frozen=True)
class Told:
    """What is told of a document: by the caller, whose word is taken, and by the document itself, whose is checked."""

    given: Metadata = UNKNOWN
    declared: Metadata = UNKNOWN
    today: date | None = None
    notices: tuple[Notice, ...] = ()


def compose(text: str, blocks: list[Block], skipped: list[Skipped], told: Told) -> Source:
    """The source of `text`: of its blocks those in English that say something new are read.

    Raises IntakeError if the caller's date or language is none.
    """
    given = checked(told.given, told.today)
    declared, notices = believable(told.declared, told.today)
    metadata = joined(given, declared)
    if given.language is not None:
        language = foreign.given_language(blocks, given.language)
    elif blocks:
        language = foreign.find(text, blocks, declared.language)
    else:
        language = foreign.Found(declared.language, [], [], [])
    kept, repeated = without_repeats(text, language.blocks)
    if metadata.published is None and not notices:
        notices = [Notice(code="undated", message="no date of publication is known; days such as Monday stay open")]
    if not text.strip():
        notices = [Notice(code="empty", message="the text is empty"), *notices]
    return Source(
        text=text,
        blocks=tuple(kept),
        skipped=tuple(sorted([*skipped, *language.skipped, *repeated], key=lambda span: span.start)),
        record=metadata.record,
        uri=metadata.uri,
        title=metadata.title,
        publisher=metadata.publisher,
        published=metadata.published,
        language=language.language,
        notices=(*told.notices, *notices, *language.notices),
    )
