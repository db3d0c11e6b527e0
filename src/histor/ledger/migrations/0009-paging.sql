-- Documents in the order of their being known, and who tells of an incident, without the rows themselves.
CREATE INDEX documents_known ON documents (known, key);

CREATE INDEX incidents_told ON incidents (linked, document);
