"""Custody: whether a ledger is what it was, and how it is moved, sealed and handed on.

fault       what does not hold, in one line: which entry, document, field, place
chain       the log: each entry bound to the one before it
held        what is kept by its SHA-256, and every span of every reading
derived     the tables that follow from both, compared where that is cheap
replay      all of them made anew from the log and the contents, and compared
hands       many processes that check at once
verifying   the story of one check
    seal        a signed statement of what the log was; with `keys`, the `tree` over all entries, the `file_digest`
    dump, load  a ledger as JSON Lines, and back
    bundle      one incident with its proofs, to be checked without histor by what is `bundled`
    backup      a copy while others write, and back
"""
