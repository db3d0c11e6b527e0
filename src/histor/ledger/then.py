"""The ledger as known at a moment: views that stand before the tables, for one transaction.

A document is known from its publication on (one without a date, from its being added on); a changed article, from the
change on. What was not known yet is left out, what has been replaced since stands, and incidents are derived from
what is left: those in full view as they are, the others anew.
"""

from __future__ import annotations

from sqlalchemy import Connection, and_, select, text

from histor.ledger import schema
from histor.ledger.clusters import Clusters
from histor.ledger.deriving import Members, rows_of

_LINKED, _INCIDENTS, _DOCUMENTS = schema.linked, schema.incidents, schema.documents


def look_back(connection: Connection, at: str) -> None:
    """From here to the transaction's end, which must be a rollback, the ledger is seen as known at that moment."""
    clusters, changed = _anew(connection, at)
    real = _prefix(connection)
    for statement in (
        f"CREATE TEMP TABLE then_linked AS SELECT * FROM {real}.linked WHERE 1 = 0",
        f"CREATE TEMP TABLE then_figures AS SELECT * FROM {real}.figures WHERE 1 = 0",
        "CREATE TEMP TABLE then_members (incident BIGINT PRIMARY KEY, cluster BIGINT)",
        "CREATE TEMP TABLE then_changed (cluster BIGINT PRIMARY KEY)",
    ):
        connection.exec_driver_sql(statement)
    _fill(connection, clusters, changed)
    for name, query in _views(real, at).items():
        connection.exec_driver_sql(f"CREATE TEMP VIEW {name} AS {query}")


def _anew(connection: Connection, at: str) -> tuple[list[list[int]], set[int]]:
    """The clusters that were others then, and the rows of today that they touch."""
    partly = and_(_LINKED.c.known <= at, _LINKED.c.known_last > at)
    touched = set(
        connection.execute(
            select(_INCIDENTS.c.id).join(_LINKED, _LINKED.c.id == _INCIDENTS.c.linked).where(partly)
        ).scalars()
    )
    replaced = and_(_DOCUMENTS.c.known <= at, _DOCUMENTS.c.until_known > at)
    of_reading = and_(_INCIDENTS.c.document == _DOCUMENTS.c.id, _INCIDENTS.c.reading == _DOCUMENTS.c.reading)
    touched |= set(connection.execute(select(_INCIDENTS.c.id).join(_DOCUMENTS, of_reading).where(replaced)).scalars())
    clusters, inside = Clusters(connection, at).of(touched)
    rows = Members(connection).rows(inside)
    return clusters, {row.linked for row in rows.values() if row.linked is not None}


def _fill(connection: Connection, clusters: list[list[int]], changed: set[int]) -> None:
    members = Members(connection)
    known = members.rows(number for cluster in clusters for number in cluster)
    for number, cluster in enumerate(clusters, start=1):
        rows = [known[member] for member in cluster]
        made = rows_of(-number, members.together(rows), rows)  # below zero, where no row of today is
        names = ", ".join(made.linked)
        values = ", ".join(f":{name}" for name in made.linked)
        connection.execute(text(f"INSERT INTO then_linked ({names}) VALUES ({values})"), made.linked)
        for figure in made.figures:
            connection.execute(text(_INTO_FIGURES), figure)
        for member in cluster:
            connection.execute(text("INSERT INTO then_members VALUES (:a, :b)"), {"a": member, "b": -number})
    for cluster_row in changed:
        connection.execute(text("INSERT INTO then_changed VALUES (:a)"), {"a": cluster_row})


_INTO_FIGURES = (
    "INSERT INTO then_figures (linked, measure, unit, low, best, high, agreement) "
    "VALUES (:linked, :measure, :unit, :low, :best, :high, :agreement)"
)


def _views(real: str, at: str) -> dict[str, str]:
    """The views, by the names of the tables that they stand before. `at` is a moment of our own making."""
    assert "'" not in at
    documents = ", ".join(
        f"CASE WHEN until_known > '{at}' THEN NULL ELSE {c.name} END AS {c.name}" if c.name.startswith("until_")
        else c.name for c in _DOCUMENTS.c
    )  # fmt: skip
    incidents = ", ".join(
        "COALESCE(m.cluster, i.linked) AS linked" if c.name == "linked" else f"i.{c.name}" for c in _INCIDENTS.c
    )
    stands = f"c.status IN ('withdrawn', 'superseded') AND (d.until_known IS NULL OR d.until_known > '{at}')"
    as_reviewed = "CASE WHEN c.reviewed = 'rejected' THEN 'rejected' ELSE 'current' END"
    claims = ", ".join(
        f"CASE WHEN {stands} THEN {as_reviewed} ELSE c.status END AS status" if c.name == "status" else f"c.{c.name}"
        for c in schema.claims.c
    )
    linked = ", ".join(c.name for c in _LINKED.c)
    figures = ", ".join(c.name for c in schema.figures.c)
    unchanged = f"known_last <= '{at}' AND id NOT IN (SELECT cluster FROM then_changed)"
    return {
        "documents": f"SELECT {documents} FROM {real}.documents WHERE known <= '{at}'",
        "incidents": f"SELECT {incidents} FROM {real}.incidents i JOIN {real}.documents d ON d.id = i.document "
        f"LEFT JOIN then_members m ON m.incident = i.id WHERE d.known <= '{at}'",
        "claims": f"SELECT {claims} FROM {real}.claims c JOIN {real}.documents d ON d.id = c.document "
        f"WHERE d.known <= '{at}'",
        "voices": "SELECT DISTINCT i.linked, c.speaker FROM incidents i JOIN claims c ON c.incident = i.id "
        "WHERE i.linked IS NOT NULL AND c.speaker IS NOT NULL",
        "linked": f"SELECT {linked} FROM {real}.linked WHERE {unchanged} UNION ALL SELECT {linked} FROM then_linked",
        "figures": f"SELECT {figures} FROM {real}.figures UNION ALL SELECT {figures} FROM then_figures",
    }


def _prefix(connection: Connection) -> str:
    """Where the real tables are."""
    if connection.dialect.name == "sqlite":
        return "main"
    return '"' + str(connection.execute(text("SELECT current_schema()")).scalar_one()).replace('"', '""') + '"'
