-- Schema 3. What no line of the journal tells is sealed between its lines, so that it cannot be changed
-- unseen either; and each person's last line stays beside the journal, so that whoever is new learns of
-- a rewriting that a colleague would see.

-- A link of the chain after a line: its hash covers the link before, and the next line's covers it.
-- `tables`: a digest of the tables that no line tells of. `words`: of fields that no line tells, what
-- they say. `emptied`: the lines whose values were emptied for a person's sake.
CREATE TABLE seal (
    number INTEGER NOT NULL PRIMARY KEY,
    after  INTEGER NOT NULL,
    kind   TEXT    NOT NULL CHECK (kind IN ('tables', 'words', 'emptied')),
    hash   BLOB    NOT NULL,
    says   TEXT    NOT NULL
) STRICT;

CREATE TRIGGER seal_is_append_only_u BEFORE UPDATE ON seal
BEGIN SELECT raise(ABORT, 'journal: append only'); END;
CREATE TRIGGER seal_is_append_only_d BEFORE DELETE ON seal
BEGIN SELECT raise(ABORT, 'journal: append only'); END;

-- The last line of each person, written with it. Nobody's are under an empty text.
CREATE TABLE tip (
    person TEXT    NOT NULL PRIMARY KEY,
    seq    INTEGER NOT NULL,
    hash   BLOB    NOT NULL,
    at     TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- A program that knows no seal would break the chain: what it writes, without its schema, is refused.
ALTER TABLE operation ADD COLUMN schema INTEGER;

CREATE TRIGGER operation_knows_its_schema BEFORE INSERT ON operation WHEN NEW.schema IS NULL
BEGIN SELECT raise(ABORT, 'binome: newer base'); END;
