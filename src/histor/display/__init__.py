"""Display: a record as terminal text, as a page, as a notebook cell, as a data frame.

Nothing here reads or interprets a document: it arranges what the record says, and knows `histor.record` alone.
"""
