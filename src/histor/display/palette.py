"""One colour for each speaker, the same wherever that speaker is shown; the outlet's own voice has none."""

from __future__ import annotations

from histor.display.outline import Outline, Said
from histor.display.voices import OUTLET, Voice

_COLOURS = ("cyan", "magenta", "green", "yellow", "blue", "red")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Palette:
    """Styles of the terminal. `plain` says that no colour will show, so that marks need signs of their own."""

    def __init__(self, shown: Outline, *, plain: bool) -> None:
        self.plain = plain
        speakers = [voice.key for voice in shown.voices if voice.key != OUTLET]
        self._colours = {key: _COLOURS[number % len(_COLOURS)] for number, key in enumerate(speakers)}

    def voice(self, voice: Voice) -> str:
        """The style of a speaker."""
        return self._colours.get(voice.key, "default")


def reference(*said: Said) -> str:
    """The small raised numbers that tie words of the report to the claims below it."""
    return "·".join(str(item.number) for item in said).translate(_SUPERSCRIPT)
