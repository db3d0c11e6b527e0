-- Names are found by a part of them, which no index can lead to: all of a kind are looked through. Here they lie side by side.
CREATE INDEX names_folded ON names (kind, folded);
