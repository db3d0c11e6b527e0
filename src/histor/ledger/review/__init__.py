"""Review: what people decide on what was read, and what follows from it.

anchors     the words that a decision holds on to, found again in a newer reading
deciding    a decision is checked, appended to the log, and takes effect
said        what the entry of a decision says of its rows
standing    the decisions of a ledger: on one thing, and those that stand
readings    readings as people have reviewed them
claims      the rows of claims as people have reviewed them
fields      what of a claim can be corrected, and how a correction is written
grades      the grades of an incident, and the one that histor suggests
tasks       what waits for a person
figures     figures before and after, for the log
telling     the log as people read it
"""
