"""Incidents across documents: found, compared, joined, and counted once for each origin.

Pure functions of readings: no database, no clock.

`signature` of an incident, `blocks` and `pairs` to find what may be one, `compare` for a score that explains itself,
`cluster` for the incidents that are one, `linked` for what their documents say side by side with the origins behind it,
and `total` for sums over many incidents.
"""

from histor.incidents.across.blocks import Block, blocks, pairs
from histor.incidents.across.clustering import Cluster, cluster
from histor.incidents.across.compare import Comparison, Feature, compare, explained
from histor.incidents.across.judgements import Decision, Judgement
from histor.incidents.across.linked import Appearance, LinkedIncident, linked
from histor.incidents.across.origins import Origin
from histor.incidents.across.ranges import LinkedFigure
from histor.incidents.across.said import Number
from histor.incidents.across.signature import Signature, signature
from histor.incidents.across.sums import Range, Sum, Summable, Summand, SummedFigure, total

__all__ = [
    "Appearance",
    "Block",
    "Cluster",
    "Comparison",
    "Decision",
    "Feature",
    "Judgement",
    "LinkedFigure",
    "LinkedIncident",
    "Number",
    "Origin",
    "Range",
    "Signature",
    "Sum",
    "Summable",
    "Summand",
    "SummedFigure",
    "blocks",
    "cluster",
    "compare",
    "explained",
    "linked",
    "pairs",
    "signature",
    "total",
]
