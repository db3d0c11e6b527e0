"""A ledger served as its users have it: by `histor serve`, in a process of its own."""

import os
import subprocess
import sys
from contextlib import contextmanager

PERSON = "vera"  # whose account it is


@contextmanager
def served(ledger, *options):
    """The address at which it is served."""
    command = [sys.executable, "-m", "histor", "serve", "--ledger", str(ledger), "--port", "0", *map(str, options)]
    environment = os.environ | {"LOGNAME": PERSON}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as process:
        try:
            said = process.stdout.readline()
            assert " at http://" in said, f"it was not served: {said!r}"
            yield said.partition(" at ")[2].split()[0].rstrip("/")
        finally:
            process.terminate()
