-- Schema 9. How the columns of a workbook were understood, and what was answered about it.

CREATE TABLE import_mapping (
    id       TEXT    NOT NULL PRIMARY KEY,
    shape    TEXT    NOT NULL,
    columns  TEXT    NOT NULL,
    answers  TEXT,
    file     TEXT,
    read_on  TEXT    CHECK (read_on IS date(read_on)),
    rev      INTEGER NOT NULL DEFAULT 1,
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;
