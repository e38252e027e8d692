-- Who was erased goes on to be recognised in copies, and who keeps copies where the base's own folder
-- does not show them is known.

-- One name of one person, without the name: a salted hash of its words, that takes time to compute.
-- `operation` is the erasing, whose id seals these rows; `shared` is 1 where somebody else bore the name.
CREATE TABLE erasure (
    seq       INTEGER NOT NULL PRIMARY KEY,
    operation TEXT    NOT NULL,
    person    TEXT,
    shared    INTEGER NOT NULL CHECK (shared IN (0, 1)),
    words     INTEGER,
    salt      BLOB,
    sieve     INTEGER,
    digest    BLOB
) STRICT;

-- Copies: those beside the base, those a colleague keeps in a folder of their own, and working copies
-- that were taken away. `erased` is the last erasing that was done in them.
CREATE TABLE holder (
    id      TEXT NOT NULL PRIMARY KEY,
    kind    TEXT NOT NULL CHECK (kind IN ('beside', 'own', 'away')),
    person  TEXT,
    machine TEXT NOT NULL,
    at      TEXT NOT NULL,
    back_at TEXT,
    erased  TEXT
) STRICT, WITHOUT ROWID;
