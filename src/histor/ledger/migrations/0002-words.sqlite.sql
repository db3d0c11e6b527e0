-- Full text: of whole documents, and of the words that tell of one incident.
CREATE VIRTUAL TABLE document_words USING fts5 (words, content='', tokenize='porter unicode61 remove_diacritics 2');

CREATE VIRTUAL TABLE incident_words USING fts5 (words, content='', tokenize='porter unicode61 remove_diacritics 2');

-- The history is only ever added to.
CREATE TRIGGER log_stands BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log of a ledger is never changed'); END;

CREATE TRIGGER log_stays BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log of a ledger is never changed'); END;
