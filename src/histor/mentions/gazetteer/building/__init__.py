"""Building a gazetteer: drafts of places go in one by one, files come out. `from_dump` takes them from GeoNames."""

from histor.mentions.gazetteer.building.draft import Draft
from histor.mentions.gazetteer.building.dump import from_dump
from histor.mentions.gazetteer.building.writer import Writer

__all__ = ["Draft", "Writer", "from_dump"]
