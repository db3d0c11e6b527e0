"""Times: expressions of date, time, duration and set, with TIMEX3 values and honest intervals."""

from histor.mentions.times.find import find

__all__ = ["find"]
