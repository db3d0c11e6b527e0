"""The commands of review: keys from a stream, the feed, the log, and what is left out of output."""

import io
import json
import os
import pty
import re
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from uuid import UUID

import feedparser
import pytest
from tests.ledger import reports

from histor import cli
from histor.cli.keys import Stream, Terminal
from histor.cli.reviewing import Session
from histor.ledger import Ledger

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def path(tmp_path, monkeypatch):
    made = tmp_path / "histor.db"
    monkeypatch.setenv("HISTOR_LEDGER", str(made))
    monkeypatch.setenv("HISTOR_AUTHOR", "R. Maas")
    with Ledger(made) as ledger:
        ledger.add(reports.strike(), reports.local())
    return made


@pytest.fixture
def histor(path, capfd):
    def run(*arguments):
        with pytest.raises(SystemExit) as end:
            cli.main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return end.value.code, out, err

    return run


def reviewed(path, keys, why="contested"):
    told = []
    with Ledger(path) as ledger:
        session = Session(
            ledger, Stream(io.StringIO(keys)), "R. Maas", lambda *parts: told.extend(map(str, parts)), why
        )
        return session.run(), "\n".join(told)


def test_single_keys_decide(path):
    made, told = reviewed(path, "?gcq")
    assert made == 1
    assert "not the same" in told
    assert "suggested: contested" in told
    with Ledger(path) as ledger:
        (decided,) = [one for one in ledger.log() if one.kind == "decision"]
    assert decided.author == "R. Maas"
    assert decided.what.endswith(" contested")


def test_a_report_and_a_person_are_withheld_for_a_reason(path):
    with Ledger(path) as ledger:
        first, second = [held.key for held in ledger.documents()]
        (task,) = ledger.queue(why="contested")
        assert task.said[0].publisher == next(ledger.documents()).publisher
    keys = "w\n1\n\nw\n1\nthe family asked\nwPetro Halenko\nhe asked\nq"
    made, told = reviewed(path, keys, None)
    assert made == 2
    assert "left without an answer: nothing is decided" in told
    with Ledger(path) as ledger:
        stones = [(stone.about, stone.author, stone.reason) for stone in ledger.tombstones()]
        assert stones[0] == (first, "R. Maas", "the family asked")
        assert stones[1][1:] == ("R. Maas", "he asked")
        assert [held.key for held in ledger.documents()] == [second]
        assert "Halenko" not in "".join(claim.speaker or "" for claim in ledger.claims())
        assert any(one.what.startswith("withheld a person's name (") for one in ledger.log())


def test_a_field_is_corrected_with_a_reason(path):
    made, _ = reviewed(path, "c1\ncount\n4\nas on the page\nq")
    assert made == 1
    with Ledger(path) as ledger:
        assert {claim.reviewed for claim in ledger.claims()} == {None, "corrected"}


@pytest.mark.parametrize(
    "keys", ["r\n", "c1\ncolour\nq", "zq", "uq", "xq", "p\nq", "p1 99\nq", " q", "", "gzq", "r99\nq", "r1\n"]
)
def test_what_is_left_without_an_answer_decides_nothing(path, keys):
    assert reviewed(path, keys)[0] == 0


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("count", "many", "'many' is no count; give 7"),
        ("time", "last week", "'last week' is no time; give a day"),
        ("polarity", "perhaps", "'perhaps' is no polarity; it is one of affirmed, denied"),
    ],
)
def test_a_value_that_cannot_be_is_told_before_anybody_gives_a_reason(path, field, value, told):
    made, shown = reviewed(path, f"c1\n{field}\n{value}\nq")
    assert (made, "left without an answer" in shown) == (0, False)
    assert told in shown


def test_a_claim_that_counts_nothing_has_no_count_to_correct(path):
    with Ledger(path) as ledger:
        (task,) = ledger.queue(why="new link")
    number = next(at for at, one in enumerate(task.said, start=1) if one.measure is None)
    made, shown = reviewed(path, f"c{number}\ncount\nq", "new link")
    assert (made, "left without an answer" in shown) == (0, False)
    assert "this claim counts nothing, so it has no count to correct; correct its measure first" in shown


def test_one_report_that_contradicts_itself_is_told_so_and_cannot_be_split(tmp_path):
    with Ledger(tmp_path / "one.db") as ledger:
        ledger.add(reports.local())
    made, told = reviewed(tmp_path / "one.db", "pq")
    assert (made, "this is told by one report, which cannot be split" in told) == (0, True)
    assert "1 independent origin, which contradicts itself on killed" in told


def test_a_reviewer_is_told_that_somebody_else_has_decided(path):
    class Meanwhile(Stream):
        def line(self, prompt):
            if prompt == "why":
                with Ledger(path) as other:
                    other.decide("accept", "".join(self.claim), author="K. Osei")
            return super().line(prompt)

    told = []
    with Ledger(path) as ledger:
        (task,) = ledger.queue(why="contested")
        keys = Meanwhile(io.StringIO("r1\nwrong\nq"))
        keys.claim = task.said[0].claim
        made = Session(ledger, keys, "R. Maas", lambda *parts: told.extend(map(str, parts)), "contested").run()
    assert made == 0
    assert any("Not written: " in line and "K. Osei decided accept" in line for line in told)


def test_a_slip_of_the_key_is_taken_back_in_the_same_review_and_after_it(path, histor):
    made, told = reviewed(path, "gcuq", None)
    assert (made, "R. Maas: grade contested" in told) == (2, True)
    with Ledger(path) as ledger:
        assert len(ledger.queue(why="contested")) == 1
        last = ledger.log()[0].seq
    made, told = reviewed(path, f"wPetro Halenko\nhe asked\ngcu{last + 9}\nu{last + 1}\nq", None)
    assert (made, f"'{last + 9}' is none of these" in told) == (3, True)
    with Ledger(path) as ledger:
        assert ledger.tombstones() == ()
        assert ledger.queue(why="contested") == ()
    status, out, _ = histor("review", "--undo", last + 2, "--reason", "a slip")
    assert (status, out) == (0, f"the decision of entry {last + 2} is taken back (entry {last + 4} of the log)\n")
    with Ledger(path) as ledger:
        assert len(ledger.queue(why="contested")) == 1
    assert histor("review", "--undo", last + 2)[0] == 2
    assert histor("review", "--undo", 1, "--list")[0] == 2


@pytest.mark.parametrize("left", [KeyboardInterrupt, EOFError])
def test_a_question_that_is_left_with_control_c_or_d_decides_nothing_and_the_review_goes_on(path, monkeypatch, left):
    class Pressed(Terminal):
        def key(self):
            return pressed.pop(0)

    def interrupted(_):
        raise left

    pressed, told = ["n", "s", "q"], []
    monkeypatch.setattr("builtins.input", interrupted)
    with Ledger(path) as ledger:
        made = Session(ledger, Pressed(), "R. Maas", lambda *parts: told.extend(map(str, parts)), "new link").run()
    assert (made, pressed) == (1, ["q"])
    assert "left without an answer: nothing is decided" in told


def test_it_works_in_a_terminal(path):
    leader, follower = pty.openpty()
    command = [sys.executable, "-c", "from histor.cli import main; main()", "review", "--why", "contested"]
    process = subprocess.Popen(command, stdin=follower, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    os.close(follower)
    end = time.monotonic() + 100
    while process.poll() is None and time.monotonic() < end:  # what is pressed before the terminal is ready is lost
        os.write(leader, b"a")
        time.sleep(0.3)
    process.kill()
    out, _ = process.communicate(timeout=20)
    os.close(leader)
    assert process.returncode == 0
    assert b"1 decided" in out


def test_the_feed_of_corrections_is_valid_atom(histor):
    status, out, _ = histor("changes", "--atom", "--link", "https://x.example/c.atom", "--title", "A & B")
    assert status == 0
    read = feedparser.parse(out)
    assert (read.version, read.bozo) == ("atom10", False)
    assert (read.feed.title, read.feed.links[0].rel, read.feed.links[0].href) == (
        "A & B", "self", "https://x.example/c.atom",
    )  # fmt: skip
    assert len(read.entries) == len(histor("changes")[1].splitlines()) > 0
    assert all(
        entry.updated_parsed and entry.author and entry.content[0].type == "text/plain" for entry in read.entries
    )
    assert read.feed.updated == max(entry.updated for entry in read.entries)


def test_each_element_of_the_feed_stands_as_often_as_rfc_4287_says(histor):
    feed = ET.fromstring(histor("changes", "--atom", "--since", "2024-01-01")[1])
    once, most_once = ("id", "title", "updated"), ("generator", "link", "content")
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        names = [child.tag.removeprefix(ATOM) for child in element]
        assert set(names) <= {*once, *most_once, "author", "category", "entry"}
        assert all(names.count(name) == 1 for name in once)
        assert all(names.count(name) <= 1 for name in most_once)
        assert element.find(f"{ATOM}author/{ATOM}name").text
        moment = element.find(f"{ATOM}updated").text
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", moment)
        assert UUID(element.find(f"{ATOM}id").text.removeprefix("urn:uuid:"))
        assert all(child.get("term") for child in element.findall(f"{ATOM}category"))
    for entry in feed.findall(f"{ATOM}entry"):  # one without content would need a link to it
        assert entry.find(f"{ATOM}content").text
    ids = [found.text for found in feed.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids) > 1


def test_changes_log_and_queue_for_programs(histor):
    lines = [json.loads(line) for line in histor("changes")[1].splitlines()]
    assert {line["kind"] for line in lines} == {"new"}
    assert histor("changes", "--since", "2999-01-01")[1] == ""
    assert "added" in histor("log")[1]
    assert [entry["seq"] for entry in json.loads(histor("log", "--json")[1])][-1] == 1
    assert "contested" in histor("review", "--list")[1]
    assert json.loads(histor("review", "--list", "--json")[1])[0]["why"] == "contested"


def test_documents_are_withheld_released_and_erased(histor, path):
    with Ledger(path) as ledger:
        key = next(held.key for held in ledger.documents())
    assert "is withheld (entry" in histor("withhold", key, "--reason", "asked for")[1]
    assert len(histor("export", "documents")[1].splitlines()) == 1
    assert "is released (entry" in histor("release", key, "--reason", "a mistake")[1]
    assert histor("erase", "doc-none", "--yes", "--reason", "x")[0] == 2
    assert "is erased (entry" in histor("erase", key, "--yes", "--reason", "a court")[1]
    assert "withheld" in histor("withhold", "--person", "Petro Halenko", "--reason", "asked for")[1]
    assert "Halenko" not in histor("claims")[1]
    entry = str(json.loads(histor("log", "--json", "--limit", "1")[1])[0]["seq"])
    assert "by entry" in histor("release", "--entry", entry, "--reason", "he is known")[1]
    assert "Halenko" in histor("claims")[1]
    assert histor("release", "--entry", "--person", entry, "--reason", "x")[0] == 2
    histor("withhold", "--person", "Petro Halenko", "--reason", "asked for")
    assert "Halenko" in histor("claims", "--unmask", "checking")[1] or histor("log")[1].count("checking") == 1
