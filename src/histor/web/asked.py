"""One request as a route sees it: what is asked of which ledger, by whom."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Annotated, Any, Generic, Literal, TypeVar, get_args, get_type_hints

import msgspec
from msgspec import Meta
from sqlalchemy import ColumnElement, Connection

from histor.ledger import Ledger
from histor.ledger.columns import Rows
from histor.ledger.filters import Filter
from histor.ledger.looking import Looking
from histor.ledger.survey import State, Survey
from histor.web.problems import ProblemError
from histor.web.settings import Limits, Role


class Query(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a route takes in its address after the question mark."""


Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$")]
Name = Annotated[str, Meta(max_length=200)]
_NUMBER = r"-?\d{1,3}(\.\d{1,9})?"
_Time = Annotated[str, Meta(max_length=40)]
_Four = Annotated[str, Meta(pattern=rf"^{_NUMBER}(,{_NUMBER}){{3}}$")]
_Two = Annotated[str, Meta(pattern=rf"^{_NUMBER},{_NUMBER}$")]
Review = Literal["open", "decided", "fair", "weak", "contested", "discounted"]
_Reach = Annotated[float, Meta(gt=0, le=5000)]


class Moment(Query, frozen=True, kw_only=True):
    """As known then."""

    as_of: Annotated[_Time | None, Meta(description="As known then: a date, or a time with its zone (RFC 3339).")] = (
        None
    )


class Filters(Moment, frozen=True, kw_only=True):
    """Which incidents are wanted; all that is given must hold."""

    place: Annotated[Name | None, Meta(description="The town or site.")] = None
    region: Annotated[Name | None, Meta(description="A region, or a country's two letters.")] = None
    box: Annotated[_Four | None, Meta(description="south,west,north,east in degrees.")] = None
    near: Annotated[_Two | None, Meta(description="latitude,longitude in degrees.")] = None
    radius_km: Annotated[_Reach, Meta(description="How near, in kilometres.")] = 25.0
    since: Annotated[Day | None, Meta(description="On this day or later.")] = None
    until: Annotated[Day | None, Meta(description="On this day or earlier.")] = None
    kind: Annotated[Name | None, Meta(description='A kind of event, or its beginning: "air".')] = None
    measure: Annotated[Name | None, Meta(description="With a figure of it: killed, injured …")] = None
    speaker: Annotated[Name | None, Meta(description="Part of the name of somebody who speaks.")] = None
    outlet: Annotated[Name | None, Meta(description="Part of the name of an outlet.")] = None
    contested: Annotated[bool, Meta(description="Only where speakers disagree.")] = False
    words: Annotated[Name | None, Meta(description='All these words; "phrases in quotes" stay together.')] = None
    background: Annotated[bool, Meta(description="Also what is told as history alone.")] = True
    review: Annotated[Review | None, Meta(description="Open, decided on, or graded so by a person.")] = None

    def filter(self) -> Filter:
        """The ledger's own filter."""
        given = {name: getattr(self, name) for name in _PLAIN}
        return Filter(**given, box=_numbers(self.box), near=_numbers(self.near))


_PLAIN = (
    "place", "region", "radius_km", "since", "until", "kind", "measure", "speaker", "outlet", "contested", "words",
    "background", "review",
)  # fmt: skip


def _numbers(given: str | None) -> Any:
    return None if given is None else tuple(float(part) for part in given.split(","))


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Who asks. `unmasked` says why they may see names that are masked otherwise; None: they don't."""

    name: str
    role: Role
    unmasked: str | None = None


Wanted = TypeVar("Wanted", bound=Query)


@dataclass(slots=True, kw_only=True)
class Asked(Generic[Wanted]):
    """A request that passed all checks, within one transaction that reads."""

    ledger: Ledger
    query: Wanted
    path: dict[str, str]
    who: Who
    limits: Limits
    held: Connection | None = None
    state: State | None = None
    body: Any = None
    tools: dict[str, Any] = field(default_factory=dict)

    @property
    def connection(self) -> Connection:
        """The transaction; only routes that look something up have one."""
        assert self.held is not None
        return self.held

    @property
    def looking(self) -> Looking:
        """The ledger's answers, in this transaction."""
        return Looking(self.ledger.store, self.connection, unmasked=self.who.unmasked is not None)

    @property
    def survey(self) -> Survey:
        """The columns of all incidents, in the state that this transaction sees."""
        assert self.state is not None
        found: Survey = self.tools["surveys"].of(self.connection, self.state)
        return found

    def rows(self: Asked[Any]) -> Rows:
        """The incidents that are wanted, in those columns."""
        return self.survey.rows(self.ledger.store, self.connection, self.query.filter())

    def where(self: Asked[Any]) -> ColumnElement[bool]:
        """The incidents that are wanted."""
        found: ColumnElement[bool] = self.query.filter().where(self.ledger.store)
        return found


def query_of(kind: type[Wanted], pairs: list[tuple[str, str]]) -> Wanted:
    """The query that an address gives. Raises ProblemError for what it cannot mean."""
    given: dict[str, str] = {}
    for name, value in pairs:
        if name in given:
            raise ProblemError(400, f"{name}: is given twice; give it once")
        if "\0" in value:
            raise ProblemError(400, f"{name}: holds a character that stands in no text (zero)")
        if value != "":
            given[name] = value
    try:
        return msgspec.convert(given, kind, strict=False)
    except msgspec.ValidationError as error:
        raise ProblemError(400, _explained(str(error), kind)) from None


def _explained(error: str, kind: type[Query]) -> str:
    """Which part of an address is wrong, and what it takes."""
    hints = get_type_hints(kind, include_extras=True)
    if named := re.search(r"`\$\.(\w+)`", error):
        about = next((m.description for m in get_args(hints[named[1]])[1:] if isinstance(m, Meta)), "")
        what = "" if "regex" in error else f"{error.partition(' - ')[0].lower()}; "
        return f"{named[1]}: {what}it takes: {about}"
    return f"{error.lower()}; what can be given: {', '.join(hints) or 'nothing'}"
