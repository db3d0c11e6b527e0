-- Whose claims an incident across documents is made of, so that a speaker's incidents are found without all claims.
CREATE TABLE voices (
  linked BIGINT NOT NULL,
  speaker BIGINT NOT NULL,
  PRIMARY KEY (linked, speaker)
){without_rowid};

CREATE INDEX voices_speaker ON voices (speaker, linked);

INSERT INTO voices SELECT DISTINCT i.linked, c.speaker FROM claims c JOIN incidents i ON i.id = c.incident WHERE i.linked IS NOT NULL AND c.speaker IS NOT NULL;
