-- Which documents a decision on an incident or a pair holds on to, so that it is found where one of them changes.
CREATE TABLE anchored (
  document TEXT NOT NULL,
  decision BIGINT NOT NULL,
  PRIMARY KEY (document, decision)
);

INSERT INTO anchored SELECT DISTINCT held.value->>'document', d.id FROM decisions d, jsonb_array_elements(coalesce(d.detail::jsonb->'anchors', d.detail::jsonb->'held', '[]'::jsonb)) held WHERE d.text IS NULL AND d.kind IN ('same', 'not the same', 'undecided', 'accept', 'grade');
