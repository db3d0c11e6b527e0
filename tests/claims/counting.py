"""What a report comes to: the best numbers of killed and injured over the incidents that are news."""

import histor


def counted(text):
    reading = histor.read(text, published="2024-11-13", language="en")
    figures = [i.figures for i in reading.incidents if not i.background]
    return tuple(max((f[m].best or 0 for f in figures if m in f), default=0) for m in ("killed", "injured"))
