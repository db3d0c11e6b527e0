"""Reports of our own, read once, and signatures made by hand."""

import tomllib
from functools import cache
from pathlib import Path

import histor
from histor.incidents import across
from histor.incidents.across.signature import Signature
from histor.incidents.across.when import When
from histor.incidents.across.where import Where

REPORTS = tomllib.loads(Path(__file__).with_name("reports.toml").read_text("utf-8"))


@cache
def reading(name):
    report = REPORTS[name]
    return histor.read(
        report["text"].strip(), record=name, published=report["published"], publisher=report["publisher"], language="en"
    )


@cache
def main(name):
    """The signature of what a report is about: its news with the most claims, else its first incident."""
    record = reading(name)
    news = [i for i in record.incidents if not i.background] or list(record.incidents)
    return across.signature(record, max(news, key=lambda i: len(i.claims)), name)


def made(name, day="2025-02-11", last=None, killed=None, **fields):
    """A signature in Brod on one day, of a document of its own where its name has no stroke."""
    document, _, incident = name.partition("/")
    where = Where(
        latitude=45.16,
        longitude=18.01,
        radius_km=4.0,
        place="p1",
        region="BA/X",
        country="BA",
        fine=True,
        around="BA/X",
    )
    when = When(first=day, last=last or day, said=True, precision="day", published=day)
    plain = {
        "background": False, "event": "attack", "family": "violence", "when": when, "where": where,
        "figures": {} if killed is None else {"killed": (killed, killed, killed)},
    }  # fmt: skip
    return Signature(id=name, document=document, incident=incident or "i1", **{**plain, **fields})
