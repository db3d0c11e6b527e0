-- Review: what a decision is about and what it does now; claims as reviewed; documents and people left out of output.
ALTER TABLE decisions ADD COLUMN about TEXT NOT NULL DEFAULT '';

ALTER TABLE decisions ADD COLUMN text TEXT;

ALTER TABLE decisions ADD COLUMN detail TEXT NOT NULL DEFAULT '{}';

ALTER TABLE decisions ADD COLUMN one TEXT;

ALTER TABLE decisions ADD COLUMN other TEXT;

ALTER TABLE decisions ADD COLUMN undone BIGINT;

UPDATE decisions SET about = a || '|' || b, one = a, other = b;

CREATE INDEX decisions_about ON decisions (about);

CREATE INDEX decisions_text ON decisions (text);

CREATE INDEX decisions_one ON decisions (one);

CREATE INDEX decisions_other ON decisions (other);

CREATE INDEX decisions_seq ON decisions (seq);

ALTER TABLE claims ADD COLUMN reviewed TEXT;

ALTER TABLE claims ADD COLUMN as_read TEXT;

CREATE INDEX claims_claim ON claims (claim);

CREATE INDEX claims_doubtful ON claims (id) WHERE certainty IN ('hedged', 'alleged') AND status = 'current';

CREATE INDEX linked_contested ON linked (key) WHERE contested;

CREATE INDEX links_score ON links (score);

ALTER TABLE documents ADD COLUMN withheld BIGINT;

-- The people whom a document names, as JSON: who is masked in output, who is public.
CREATE TABLE persons (
  document BIGINT PRIMARY KEY,
  minors INTEGER NOT NULL,
  people TEXT NOT NULL
);

CREATE INDEX persons_minors ON persons (document) WHERE minors > 0;
