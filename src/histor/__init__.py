"""histor reads conflict and crisis news into a ledger of sourced claims."""
