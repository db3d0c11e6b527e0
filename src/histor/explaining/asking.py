"""Explains one thing of a document: finds what is asked for, and asks the part that decided it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from histor.display.explanation import Explanation
from histor.errors import ExplainError
from histor.explaining.case import Case
from histor.explaining.claims import explained_claims
from histor.explaining.places import explained_places
from histor.intake import Metadata, Source
from histor.mentions.gazetteer import Gazetteer
from histor.mentions.gazetteer.gazetteer import shipped
from histor.reading import pipeline_of, source_of, stages

if TYPE_CHECKING:
    from spacy.language import Language

# What can be explained: each takes what was asked for, and answers () where it is none of its own.
KINDS: tuple[Callable[[Case, str], tuple[Explanation, ...]], ...] = (explained_places, explained_claims)
MOST_NAMED = 12


def explain(  # noqa: PLR0913  # the options of a reading, by keyword
    document: str | Path,
    what: str,
    *,
    published: str | None = None,
    publisher: str | None = None,
    pipeline: str | Language | None = None,
    gazetteer: str | Path | None = None,
) -> tuple[Explanation, ...]:
    """Why a document was read as it was: the features, weights and decisions behind `what`.

    `what` is a place in the words of the text ("Springfield": all its mentions; "Springfield#2": the second), or a
    claim by the number that `histor read` shows it under ("claim 3", "3") or by its id. The document and the options
    are those of `histor.read`. Raises ExplainError, which names what could be asked for,
    where nothing is found, and the errors of `histor.read`.
    """
    source = source_of(document, Metadata(publisher=publisher, published=published))
    return explain_source(source, what, pipeline_of(pipeline), Gazetteer.open(Path(gazetteer)) if gazetteer else None)


def explain_source(
    source: Source, what: str, pipeline: Language, gazetteer: Gazetteer | None = None
) -> tuple[Explanation, ...]:
    """The same for a document that is at hand."""
    held = gazetteer or shipped()
    case = Case(stages(source, pipeline, held), held)
    for kind in KINDS:
        if found := kind(case, what):
            return found
    names = list(dict.fromkeys(place.text for place in case.reading.places if place.text))
    known = f"; its places are {', '.join(names[:MOST_NAMED])}" if names else "; no place is read in it"
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    made = len(case.reading.claims)
    claims = f", its claims go from claim 1 to claim {made}" if made > 1 else ", it has claim 1" if made else ""
    raise ExplainError(f"nothing in the document is read as {what!r}{known}{more}{claims}")
