"""A PostgreSQL server of the tests' own: started as a plain user, gone when the tests are over."""

import getpass
import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

MISSING = (
    "no PostgreSQL: give HISTOR_TEST_POSTGRESQL=postgresql://user@host/postgres, or install the server "
    "(Debian: apt-get install postgresql)"
)


def programs():
    """The folder of initdb and pg_ctl, else None."""
    found = [Path(path).resolve().parent for name in ("initdb",) if (path := shutil.which(name))]
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in found if (folder / "initdb").exists() and (folder / "pg_ctl").exists()), None)


def unprivileged():
    """How to run a command as somebody whom the server accepts: it refuses root."""
    if os.geteuid() != 0:
        return [], getpass.getuser()
    for user in ("postgres", "nobody"):
        if subprocess.run(["id", "-u", user], capture_output=True, check=False).returncode == 0:
            return ["runuser", "-u", user, "--"], user
    return None, None


@contextmanager
def server():
    """A server for the length of the tests; gives a URL, or None where there can be none."""
    if url := os.environ.get("HISTOR_TEST_POSTGRESQL"):
        yield url
        return
    folder, (run, user) = programs(), unprivileged()
    if folder is None or run is None:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="histor-pg-") as home:
        data, sockets = Path(home) / "data", Path(home)
        if user != getpass.getuser():
            shutil.chown(home, user)
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": home}
        locale = ["--no-locale", "-E", "UTF8", "--auth=trust", "--no-sync"]
        subprocess.run([*run, folder / "initdb", "-D", data, "-U", "histor", *locale], **quiet, check=True)
        options = f"-k {sockets} -c listen_addresses='' -c fsync=off -c max_connections=40"
        log = Path(home) / "log"
        subprocess.run(
            [*run, folder / "pg_ctl", "-D", data, "-o", options, "-l", log, "-w", "start"], **quiet, check=True
        )
        try:
            yield f"postgresql://histor@/postgres?host={sockets}"
        finally:
            subprocess.run([*run, folder / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"], **quiet, check=True)
