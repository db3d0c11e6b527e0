"""All routes of the API. Paths are below `/api`."""

from __future__ import annotations

from histor.web.route import Route
from histor.web.routes import about, corrections, documents, entering, exports, figures, incidents, review

_FILES = ("application/x-ndjson", "text/csv", "application/geo+json")
_TOO_MANY = (("413", "more rows than one download may have"),)
_TOO_OFTEN = (("429", "too many attempts; `Retry-After` says when to try again"),)

ROUTES = (
    Route("GET", "/session", about.session, "session", role=None, looks=False),
    Route("POST", "/login", entering.login, "session", role=None, looks=False, body=entering.Login, fails=_TOO_OFTEN),
    Route("POST", "/logout", entering.logout, "session", looks=False),
    Route("GET", "/ledger", about.ledger, "session"),
    Route("GET", "/incidents", incidents.incidents, "incidents"),
    Route("GET", "/points", incidents.points, "incidents"),
    Route("GET", "/histogram", incidents.histogram, "incidents"),
    Route("GET", "/facets", incidents.facets, "incidents"),
    Route("GET", "/incidents/{key}", incidents.incident, "incidents"),
    Route("GET", "/incidents/{key}/timeline", incidents.incident_timeline, "incidents"),
    Route("GET", "/incidents/{key}/origins", figures.incident_origins, "incidents"),
    Route("GET", "/incidents/{key}/export", exports.incident_export, "exports", media=_FILES, fails=_TOO_MANY),
    Route("GET", "/incidents/{key}/explain/{other}", incidents.incident_explained, "incidents"),
    Route("GET", "/documents/{key}", documents.document, "documents"),
    Route("GET", "/documents/{key}/versions", documents.versions, "documents"),
    Route("GET", "/claims", documents.claims, "documents"),
    Route("GET", "/search", documents.search, "documents"),
    Route("GET", "/sums", figures.sums, "figures"),
    Route("GET", "/sums.csv", figures.sums_csv, "figures", media=("text/csv",)),
    Route("GET", "/review/queue", review.review_queue, "review"),
    Route("GET", "/review/decisions", review.decisions, "review"),
    Route(
        "POST",
        "/review/decisions",
        review.decide,
        "review",
        role="reviewer",
        looks=False,
        body=review.Decision,
        fails=(("409", "somebody else has decided on it meanwhile; `decisions` tells what"),),
    ),
    Route("GET", "/withheld", review.withheld, "review", role="admin"),
    Route("GET", "/log", review.log, "review"),
    Route("POST", "/unmask", review.unmask, "session", role="reviewer", looks=False, body=review.Reason),
    Route("POST", "/mask", review.mask, "session", looks=False),
    Route("GET", "/changes", corrections.changes, "figures"),
    Route("GET", "/changes.atom", corrections.changes_atom, "figures", media=("application/atom+xml",)),
    Route("GET", "/export/{what}", exports.export, "exports", media=_FILES, fails=_TOO_MANY),
)
