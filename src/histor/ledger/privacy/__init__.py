"""Privacy: whose names are masked in output, and how.

people      whom a document names, and who of them is masked: minors, private victims
mask        letters into blocks, wherever the names of some people stand
masks       the masks of a ledger's documents
"""
