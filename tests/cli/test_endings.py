"""How a run ends when whoever reads it goes, or somebody presses Ctrl-C."""

import subprocess
import sys
from pathlib import Path

import pytest

from histor.errors import PipelineError

HISTOR = [sys.executable, "-c", "from histor.cli import main; main()"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes there")
def test_a_closed_pipe_ends_quietly():
    process = subprocess.Popen([*HISTOR, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 141
    assert err == b""


def test_ctrl_c_ends_with_one_line(histor, report, monkeypatch):
    def interrupted(options):
        raise KeyboardInterrupt

    monkeypatch.setattr("histor.cli.run.run", interrupted)
    ran = histor("read", report())
    assert ran.status == 130
    assert ran.out == ""
    assert ran.err.split() == ["histor:", "interrupted"]


def test_an_error_that_concerns_the_whole_run_is_one_line(histor, report, monkeypatch):
    def no_pipeline(options):
        message = "en_core_web_trf: no such pipeline;\ninstall it"
        raise PipelineError(message)

    monkeypatch.setattr("histor.cli.run.run", no_pipeline)
    ran = histor("read", report())
    assert (ran.status, ran.err) == (2, "histor: en_core_web_trf: no such pipeline; install it\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device there")
def test_a_full_disk_is_one_line():
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run([*HISTOR, "schema"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert ran.returncode == 2
    assert ran.stderr.startswith(b"histor: no space left on device; ")
    assert ran.stderr.count(b"\n") == 1
