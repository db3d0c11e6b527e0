-- Full text: of whole documents, and of the words that tell of one incident.
CREATE TABLE document_words (id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL);

CREATE INDEX document_words_words ON document_words USING gin (words);

CREATE TABLE incident_words (id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL);

CREATE INDEX incident_words_words ON incident_words USING gin (words);

-- The history is only ever added to.
CREATE FUNCTION log_is_kept() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the log of a ledger is never changed'; END $$;

CREATE TRIGGER log_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON log
FOR EACH STATEMENT EXECUTE FUNCTION log_is_kept();
