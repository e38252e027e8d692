-- Schema 2. What two people want of one field stays until somebody settles it; a working copy that was
-- taken away knows where it left from, and the base which of its operations came back.

-- A record like the others: it is written, settled and undone with lines of the journal. `kind`,
-- `record`, `field` and `member` say of what; `read_value` and `wanted` are the values of who wrote it.
CREATE TABLE conflict (
    id         TEXT    NOT NULL PRIMARY KEY,
    kind       TEXT    NOT NULL,
    record     TEXT    NOT NULL,
    field      TEXT    NOT NULL,
    member     TEXT,
    read_value ANY,
    wanted     ANY,
    settled    TEXT    CHECK (settled IN ('mine', 'theirs', 'both')),
    rev        INTEGER NOT NULL DEFAULT 1,
    archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX conflict_open ON conflict (record) WHERE settled IS NULL AND archived = 0;

-- In a working copy only: the base's last line when it was taken away. One row.
CREATE TABLE working_copy (
    one      INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    id       TEXT    NOT NULL,
    seq      INTEGER NOT NULL,
    hash     BLOB    NOT NULL,
    taken_at TEXT    NOT NULL
) STRICT;

-- In a base: the operations of working copies that came back, so that each comes back once.
CREATE TABLE brought_back (
    operation TEXT NOT NULL PRIMARY KEY,
    copy      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a person did last is asked at each undoing.
CREATE INDEX operation_by_person ON operation (person, seq);

-- The bin is read without going through what was never put in it.
CREATE INDEX note_aside ON note (id) WHERE archived = 1;
CREATE INDEX follow_up_aside ON follow_up (id) WHERE archived = 1;
