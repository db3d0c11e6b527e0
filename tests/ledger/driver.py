"""`histor` with a reading that costs next to nothing, in a process that may be killed: python driver.py ARGUMENTS.

A text "RAID 7 12" gives one claim of 12 killed in Okhtyrka on the 7th day of 2024. Each document is told on standard
output as soon as it is reported as added. HISTOR_TEST_DELAY is how long a reading takes, in seconds, and
HISTOR_TEST_ROOM how many bytes a file may have, as on a disk that is full beyond.
"""

import hashlib
import os
import resource
import signal
import sys
import time
from datetime import date, timedelta
from types import ModuleType

from histor import cli, record
from histor.cli import work
from histor.ledger import ledger

DELAY = float(os.environ.get("HISTOR_TEST_DELAY", "0"))


def read_source(source, pipeline):
    time.sleep(DELAY)
    text = source.text
    _, day, killed = text.split()[:3]
    first = date(2024, 1, 1) + timedelta(days=int(day))
    made = hashlib.sha256(text.encode()).hexdigest()[:16]
    count = record.Count(span=None, low=int(killed), best=int(killed), high=int(killed), inferred="stand-in")
    place = record.Place(
        start=None, end=None, text=None, name="Okhtyrka", gazetteer="geonames:698625", kind="city", latitude=50.31,
        longitude=34.88, radius_km=4.0, country="UA", admin1="Sumy Oblast", inferred="stand-in",
    )  # fmt: skip
    when = record.Time(
        start=None, end=None, text=None, timex=first.isoformat(), since=f"{first}T00:00", precision="day",
        until=f"{first + timedelta(days=1)}T00:00", inferred="stand-in",
    )  # fmt: skip
    claim = record.Claim(
        id=f"c{made}", evidence=record.span(text, 0, len(text)), statement=None, event="air/drone strike",
        measure="killed", count=count, place=0, time=0,
    )  # fmt: skip
    figure = record.Figure(low=int(killed), best=int(killed), high=int(killed), claims=(claim.id,), agreement="single")
    incident = record.Incident(
        id="i1", event=claim.event, claims=(claim.id,), place=0, time=0, figures={"killed": figure}
    )
    return record.Record(
        document=source.document(), text=text, places=(place,), times=(when,), claims=(claim,), incidents=(incident,)
    )


def told(write):
    def writes(self, entries):
        added = write(self, entries)
        for key in added.documents:
            sys.stdout.write(f"{key}\n")
            sys.stdout.flush()
        return added

    return writes


if __name__ == "__main__":
    stand_in = ModuleType("histor.reading")
    stand_in.read_source = read_source
    sys.modules["histor.reading"] = stand_in
    work.pipeline_named = lambda name: name
    from histor.ledger import preparing

    preparing._digest = lambda pipeline: "sha256:stand-in"
    ledger.Ledger.write = told(ledger.Ledger.write)
    if room := os.environ.get("HISTOR_TEST_ROOM"):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(room), int(room)))
    cli.main(sys.argv[1:])
