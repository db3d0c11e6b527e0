-- The history: what was added, read, judged and decided, each entry bound to the one before it.
CREATE TABLE log (
  seq {id},
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  payload TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
);

-- What the history speaks of, by SHA-256: original bytes, how they were obtained, readings. Compressed.
CREATE TABLE contents (
  digest TEXT PRIMARY KEY,
  size BIGINT NOT NULL,
  codec TEXT NOT NULL,
  data {bytes}
);

-- All that follows is derived from the two tables above.
CREATE TABLE documents (
  id {id},
  key TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  original TEXT NOT NULL,
  obtained TEXT NOT NULL,
  reading BIGINT NOT NULL,
  record TEXT,
  uri TEXT,
  title TEXT,
  publisher TEXT,
  outlet BIGINT,
  published TEXT,
  language TEXT,
  characters BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  added TEXT NOT NULL,
  known TEXT NOT NULL,
  version INTEGER NOT NULL,
  replaces BIGINT,
  until_seq BIGINT,
  until_known TEXT
);

CREATE INDEX documents_uri ON documents {hash} (uri);

CREATE INDEX documents_text ON documents (text);

CREATE INDEX documents_original ON documents (original);

CREATE INDEX documents_record ON documents {hash} (record);

CREATE INDEX documents_outlet ON documents (outlet);

CREATE TABLE readings (
  id {id},
  document BIGINT NOT NULL,
  digest TEXT NOT NULL,
  histor TEXT NOT NULL,
  pipeline TEXT NOT NULL,
  seq BIGINT NOT NULL,
  at TEXT NOT NULL,
  until_seq BIGINT
);

CREATE INDEX readings_document ON readings (document);

CREATE TABLE incidents (
  id {id},
  key TEXT NOT NULL,
  document BIGINT NOT NULL,
  reading BIGINT NOT NULL,
  local TEXT NOT NULL,
  event TEXT NOT NULL,
  background BOOLEAN NOT NULL,
  signature {bytes} NOT NULL,
  linked BIGINT
);

CREATE INDEX incidents_key ON incidents (key);

CREATE INDEX incidents_document ON incidents (document);

CREATE INDEX incidents_linked ON incidents (linked);

CREATE TABLE claims (
  id {id},
  claim TEXT NOT NULL,
  document BIGINT NOT NULL,
  reading BIGINT NOT NULL,
  incident BIGINT,
  event TEXT NOT NULL,
  measure TEXT,
  unit TEXT,
  low BIGINT,
  best BIGINT,
  high BIGINT,
  approximate BOOLEAN,
  part_of TEXT,
  speaker BIGINT,
  actor TEXT,
  mode TEXT,
  stance TEXT,
  polarity TEXT NOT NULL,
  certainty TEXT NOT NULL,
  place TEXT,
  country TEXT,
  latitude {real},
  longitude {real},
  radius_km {real},
  time TEXT,
  time_from TEXT,
  time_to TEXT,
  evidence_start BIGINT NOT NULL,
  evidence_end BIGINT NOT NULL,
  evidence TEXT NOT NULL,
  status TEXT NOT NULL,
  until_seq BIGINT
);

CREATE INDEX claims_document ON claims (document);

CREATE INDEX claims_incident ON claims (incident);

CREATE INDEX claims_speaker ON claims (speaker, incident);

CREATE INDEX claims_measure ON claims (measure, best);

-- Who speaks and who publishes.
CREATE TABLE names (
  id {id},
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  UNIQUE (kind, name)
);

-- Under which keys an incident is found as a candidate for being the same as another.
CREATE TABLE blocks (
  key TEXT NOT NULL,
  place TEXT NOT NULL,
  incident BIGINT NOT NULL,
  PRIMARY KEY (key, place, incident)
){without_rowid};

CREATE INDEX blocks_incident ON blocks (incident);

CREATE TABLE links (
  id {id},
  seq BIGINT NOT NULL,
  a BIGINT NOT NULL,
  b BIGINT NOT NULL,
  same BOOLEAN NOT NULL,
  score {real} NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  reason TEXT NOT NULL
);

CREATE INDEX links_a ON links (a);

CREATE INDEX links_b ON links (b);

CREATE TABLE decisions (
  id {id},
  seq BIGINT NOT NULL,
  kind TEXT NOT NULL,
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  reason TEXT NOT NULL
);

CREATE INDEX decisions_a ON decisions (a);

CREATE INDEX decisions_b ON decisions (b);

-- Incidents across documents, as the links join them.
CREATE TABLE linked (
  id {id},
  key TEXT NOT NULL UNIQUE,
  event TEXT NOT NULL,
  background BOOLEAN NOT NULL,
  place TEXT,
  place_folded TEXT,
  region_folded TEXT,
  country TEXT,
  latitude {real},
  longitude {real},
  radius_km {real},
  since TEXT,
  until TEXT,
  documents INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  origins INTEGER NOT NULL,
  contested BOOLEAN NOT NULL,
  known TEXT NOT NULL,
  known_last TEXT NOT NULL,
  content {bytes} NOT NULL
);

CREATE INDEX linked_time ON linked (since, until, event);

CREATE INDEX linked_since ON linked {latest};

CREATE INDEX linked_place ON linked {hash} (place_folded);

CREATE INDEX linked_region ON linked {hash} (region_folded);

CREATE INDEX linked_country ON linked (country);

CREATE INDEX linked_point ON linked (latitude, longitude);

CREATE TABLE figures (
  linked BIGINT NOT NULL,
  measure TEXT NOT NULL,
  unit TEXT NOT NULL,
  low BIGINT,
  best BIGINT,
  high BIGINT,
  agreement TEXT NOT NULL,
  PRIMARY KEY (linked, measure)
){without_rowid};

CREATE INDEX figures_measure ON figures (measure, linked);

-- Runs of `histor add` that have not come to their end.
CREATE TABLE runs (
  id {id},
  started TEXT NOT NULL,
  finished TEXT,
  files TEXT NOT NULL,
  options TEXT NOT NULL
);
