"""What a report comes to: the best numbers of killed and injured in the incidents that are news."""

import histor


def counted_apart(text):
    """The best numbers of killed and injured of each incident that is news."""
    reading = histor.read(text, published="2024-11-13", language="en")
    figures = [i.figures for i in reading.incidents if not i.background]
    return [tuple((f[m].best or 0) if m in f else 0 for m in ("killed", "injured")) for f in figures]


def counted(text):
    """The highest of them over all these incidents."""
    return tuple(max(numbers, default=0) for numbers in zip(*counted_apart(text), strict=True)) or (0, 0)


def counted_with_background(text):
    """The best numbers of killed and injured of each incident that has any, the background too."""
    reading = histor.read(text, published="2024-06-14", language="en")
    found = [
        tuple((f.best if f is not None else 0) or 0 for f in map(i.figures.get, ("killed", "injured")))
        for i in reading.incidents
    ]
    return [pair for pair in found if pair != (0, 0)]


def first_news(text):
    """The best numbers, else the least, of killed and injured of the first incident that is news; None where unsaid."""
    reading = histor.read(text, published="2024-11-13", language="en")
    news = next(i for i in reading.incidents if not i.background and {"killed", "injured"} & i.figures.keys())
    return tuple(f.best or f.low if (f := news.figures.get(m)) is not None else None for m in ("killed", "injured"))


def claimed(text):
    """Each claim with a measure: the measure, and how many at least."""
    claims = histor.read(text, published="2024-11-13", language="en").claims
    return [(c.measure, c.count.low if c.count else None) for c in claims if c.measure]
