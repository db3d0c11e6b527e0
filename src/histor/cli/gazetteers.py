"""Which gazetteer a run uses: an option of several commands, told to the processes that read by the environment."""

from __future__ import annotations

import os

USED = "HISTOR_GAZETTEER"


def use(folder: object) -> None:
    """Take the gazetteer in `folder` for this run (None: the usual one). Raises DataError where there is none."""
    if folder is None:
        return
    from pathlib import Path

    from histor.mentions.gazetteer import Gazetteer

    Gazetteer.open(Path(str(folder)))
    os.environ[USED] = str(folder)
