"""The command line with a stand-in for the reading, so that these tests are about the command line."""

import sys
from types import ModuleType, SimpleNamespace

import pytest

from histor import cli, record
from histor.cli import work
from histor.display.reading import Reading
from histor.errors import HistorError


def read_source(source, pipeline):
    """One claim that covers the first word; a text that says so fails."""
    if "refuse" in source.text:
        message = "this text is refused; give another"
        raise HistorError(message)
    if "break" in source.text:
        message = "list index out of range"
        raise IndexError(message)
    end = len(source.text.split()[0]) if source.text.split() else 0
    claim = record.Claim(
        id="c1",
        evidence=record.span(source.text, 0, end),
        statement=None,
        event=f"read with {pipeline}",
        measure="killed",
    )
    return Reading(document=source.document(), text=source.text, claims=(claim,) if end else ())


@pytest.fixture
def histor(monkeypatch, capfd):
    """Runs `histor` with some arguments: status, standard output as bytes and standard error as text."""
    stand_in = ModuleType("histor.reading")
    stand_in.read_source = read_source
    monkeypatch.setitem(sys.modules, "histor.reading", stand_in)
    monkeypatch.setattr(work, "pipeline_named", lambda name: name or "its own")
    for name in ("COLUMNS", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments):
        with pytest.raises(SystemExit) as end:
            cli.main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return SimpleNamespace(status=end.value.code, out=out, err=err)

    return run


@pytest.fixture
def report(tmp_path):
    """Writes a file and gives its path."""

    def write(text="Three people were killed, police said.", name="report.txt"):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return write
