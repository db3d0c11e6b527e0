-- Claims of what is the largest, the deadliest or the first, with their scope.
ALTER TABLE claims ADD COLUMN superlative TEXT;

ALTER TABLE claims ADD COLUMN scope TEXT;
