-- Which documents a decision on an incident or a pair holds on to, so that it is found where one of them changes.
CREATE TABLE anchored (
  document TEXT NOT NULL,
  decision BIGINT NOT NULL,
  PRIMARY KEY (document, decision)
) WITHOUT ROWID;

INSERT INTO anchored SELECT DISTINCT json_extract(held.value, '$.document'), d.id FROM decisions d, json_each(coalesce(json_extract(d.detail, '$.anchors'), json_extract(d.detail, '$.held'), '[]')) held WHERE d.text IS NULL AND d.kind IN ('same', 'not the same', 'undecided', 'accept', 'grade');
