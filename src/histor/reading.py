"""The whole story of one document: from its text to its incidents.

Everything here is a pure function of the document and the pipeline: no clock, no network, nothing kept between
documents. The same document gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from histor import claims, incidents, intake, statements
from histor.claims.draft import Draft
from histor.display.reading import Reading
from histor.errors import IntakeError
from histor.incidents import headline
from histor.incidents.summed import Headline
from histor.intake import Metadata, Source
from histor.intake.kinds import SUFFIXES
from histor.language import analyse, load
from histor.language.analysis import Analysis
from histor.mentions import actors, places, quantities, times
from histor.mentions.gazetteer import Gazetteer
from histor.mentions.mentions import Mentions
from histor.mentions.settle import settled
from histor.mentions.taken import as_places
from histor.record import Document, Hedge, Statement
from histor.statements import hedges

if TYPE_CHECKING:
    from spacy.language import Language

LONGEST_PATH = 255


def read(  # noqa: PLR0913  # the metadata of a document, by keyword
    document: str | Path,
    *,
    record: str | None = None,
    uri: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    published: str | date | None = None,
    language: str | None = None,
    pipeline: str | Language | None = None,
    gazetteer: str | Path | None = None,
) -> Reading:
    """Reads one document, given as a path or as its text, into a reading.

    A `Path`, or a string that names a file, is read from there; any other string is the text itself.
    `published` (a date or an RFC 3339 time), `publisher`, `title` and `language` go before what a page says of
    itself. `pipeline` is the name of a spaCy pipeline or a loaded one; without it the shipped English one is used.
    `gazetteer` is the folder of one that `histor gazetteer build` made; without it the usual one is used.

    Raises `TypeError` for anything but a path or a string, `IntakeError` for a file that cannot be read or that holds
    more than one document (for those see `read_all`), and `PipelineError` for a pipeline that cannot be had.
    """
    published = published.isoformat() if isinstance(published, date) else published
    source = source_of(document, Metadata(record, uri, title, publisher, published, language))
    return read_source(source, pipeline_of(pipeline), Gazetteer.open(Path(gazetteer)) if gazetteer else None)


def source_of(document: str | Path, metadata: Metadata) -> Source:
    """The one document of a path or text, as `read` takes it, with what is known of it. Raises as `read` does."""
    if not isinstance(document, str | Path):
        raise TypeError(f"histor.read takes a path or a text, not {type(document).__name__}")
    if isinstance(document, str) and not _names_a_file(document):
        return intake.from_text(document, **asdict(metadata))
    found = list(islice(intake.documents(document, metadata), 2))
    if len(found) != 1:
        raise IntakeError(
            f"{document}: holds {'more than one document' if found else 'no document'}; "
            f"histor.read_all reads files of many"
        )
    if isinstance(found[0], IntakeError):
        raise found[0]
    return found[0]


def read_all(path: str | Path, *, pipeline: str | Language | None = None) -> Iterator[Reading | IntakeError]:
    """Reads the documents of a file or folder, in order; one that cannot be read comes as the error that says why."""
    loaded = pipeline_of(pipeline)
    for source in intake.documents(path):
        yield source if isinstance(source, IntakeError) else read_source(source, loaded)


def read_source(source: Source, pipeline: Language, gazetteer: Gazetteer | None = None) -> Reading:
    """Reads one document with a language pipeline (`histor.language.load`) and a gazetteer (by default the usual)."""
    return stages(source, pipeline, gazetteer).reading


@dataclass(frozen=True, slots=True)
class Stages:
    """What the stages made of one document on the way to its reading; `histor.explain` shows it."""

    source: Source
    analysis: Analysis
    mentions: Mentions
    drafts: list[Draft]
    reading: Reading


def stages(source: Source, pipeline: Language, gazetteer: Gazetteer | None = None) -> Stages:
    """Reads one document and keeps what each stage made."""
    told = _told(source, pipeline, gazetteer)
    document = source.document()
    grouped = incidents.group(told.drafts, told.analysis, told.mentions, told.said, document)
    happened = grouped.incidents
    if (title := headline.worth_reading(document, source.text, told.drafts)) is not None:
        above = _told(
            intake.from_text(title, published=document.published, language=document.language), pipeline, gazetteer
        )
        happened = headline.with_headline(happened, told.drafts, _headline(above, source.text, document))
    reading = Reading(
        document=document,
        text=source.text,
        places=(*told.mentions.places, *grouped.places),
        times=told.mentions.times,
        actors=told.mentions.actors,
        statements=tuple(told.said),
        hedges=tuple(told.doubts),
        claims=tuple(draft.claim for draft in told.drafts),
        incidents=happened,
    )
    return Stages(source, told.analysis, told.mentions, told.drafts, reading)


def _headline(above: _Told, text: str, document: Document) -> Headline:
    """What a document's title tells, read as a report of its own."""
    news = [d for d in above.drafts if not incidents.is_background(d, above.mentions, document.published)]
    told = incidents.group(above.drafts, above.analysis, above.mentions, above.said, document)
    return headline.headline(document, text, news, told.incidents)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a text tells, before its claims are joined into incidents."""

    analysis: Analysis
    mentions: Mentions
    said: list[Statement]
    doubts: list[Hedge]
    drafts: list[Draft]


def _told(source: Source, pipeline: Language, gazetteer: Gazetteer | None) -> _Told:
    analysis = analyse(source.text, source.regions(), pipeline)
    as_places(analysis)
    found_times = times.find(analysis, source)
    found_places = places.find(analysis, source, gazetteer)
    found_actors = actors.find(analysis, found_places)
    mentions = Mentions(
        places=tuple(settled(found_places, found_actors)),
        times=tuple(found_times),
        actors=tuple(found_actors),
        quantities=tuple(quantities.find(analysis, found_times)),
        setting=places.setting(source, found_places),
    )
    said = statements.find(analysis, source, mentions)
    doubts = hedges.find(analysis, said)
    return _Told(analysis, mentions, said, doubts, claims.find(analysis, source, mentions, said, doubts))


def _names_a_file(text: str) -> bool:
    """Whether a string is a path: an existing file's, or one word that ends as a readable file's name does."""
    if len(text) > LONGEST_PATH or "\n" in text or "\0" in text:
        return False
    path = Path(text)
    return path.is_file() or (path.suffix.lower() in SUFFIXES and not any(c.isspace() for c in text))


def pipeline_of(pipeline: str | Language | None) -> Language:
    """The pipeline of that name, a loaded one as it is, or the shipped one. Raises PipelineError."""
    return _load(pipeline) if pipeline is None or isinstance(pipeline, str) else pipeline


@cache
def _load(name: str | None) -> Language:
    """The pipeline of that name, loaded once a process."""
    return load(name)
