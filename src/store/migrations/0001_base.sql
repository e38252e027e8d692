-- Schema 1. Plain tables that any SQLite tool can read: dates are ISO text, truths 0 or 1, codes text.
-- Tables ending a record's name with a member (`note_theme`) hold its sets. A rule of one column
-- begins with its name; one of several has a name of its own, by which people are told of it.

-- What the base says of itself: one row, and no second one.
CREATE TABLE base (
    one             INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    id              TEXT    NOT NULL,
    department      TEXT    NOT NULL,
    department_name TEXT    NOT NULL,
    millesime       TEXT    NOT NULL,
    population_year INTEGER NOT NULL,
    demo            INTEGER NOT NULL CHECK (demo IN (0, 1)),
    created_at      TEXT    NOT NULL
) STRICT;

-- The reference: official territories, never written by people.
CREATE TABLE epci (
    siren  TEXT NOT NULL PRIMARY KEY,
    name   TEXT NOT NULL,
    nature TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE commune (
    insee      TEXT    NOT NULL PRIMARY KEY,
    name       TEXT    NOT NULL,
    department TEXT    NOT NULL,
    epci       TEXT    REFERENCES epci (siren),
    population INTEGER NOT NULL CHECK (population >= 0)
) STRICT, WITHOUT ROWID;

-- Lists a base is born with and may change.
CREATE TABLE theme (
    id       TEXT    NOT NULL PRIMARY KEY,
    label    TEXT    NOT NULL,
    socle    INTEGER NOT NULL DEFAULT 0 CHECK (socle IN (0, 1)),
    position INTEGER NOT NULL,
    rev      INTEGER NOT NULL DEFAULT 1,
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE note_kind (
    id       TEXT    NOT NULL PRIMARY KEY,
    label    TEXT    NOT NULL,
    position INTEGER NOT NULL,
    rev      INTEGER NOT NULL DEFAULT 1,
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

-- The goals of a year; its id is the year.
CREATE TABLE goal (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (id GLOB '[0-9][0-9][0-9][0-9]'),
    coverage   INTEGER NOT NULL CHECK (coverage BETWEEN 0 AND 100),
    signatures INTEGER CHECK (signatures >= 0),
    rev        INTEGER NOT NULL DEFAULT 1,
    archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

-- Functions are free words, one a line: a value of the journal, which can be emptied, never a member
-- of a set, which its chain covers.
CREATE TABLE person (
    id            TEXT    NOT NULL PRIMARY KEY,
    name          TEXT    NOT NULL CHECK (name <> ''),
    role          TEXT    NOT NULL
                  CHECK (role IN ('administrateur', 'technicien', 'direction', 'lecture')),
    functions     TEXT,
    mandate_start TEXT    CHECK (mandate_start IS date(mandate_start)),
    mandate_end   TEXT    CHECK (mandate_end IS date(mandate_end)),
    rev           INTEGER NOT NULL DEFAULT 1,
    archived      INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
    CONSTRAINT mandate_ends_after_it_starts CHECK (mandate_end >= mandate_start)
) STRICT;

-- An EPCI's communes are read in the reference; a group's are its own.
CREATE TABLE territory (
    id       TEXT    NOT NULL PRIMARY KEY,
    name     TEXT    NOT NULL CHECK (name <> ''),
    kind     TEXT    NOT NULL CHECK (kind IN ('epci', 'group')),
    rev      INTEGER NOT NULL DEFAULT 1,
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE territory_commune (
    territory TEXT NOT NULL REFERENCES territory (id),
    commune   TEXT NOT NULL REFERENCES commune (insee),
    PRIMARY KEY (territory, commune)
) STRICT, WITHOUT ROWID;

CREATE TABLE binome (
    id             TEXT    NOT NULL PRIMARY KEY,
    administrateur TEXT    REFERENCES person (id),
    technicien     TEXT    REFERENCES person (id),
    start_on       TEXT    NOT NULL CHECK (start_on IS date(start_on)),
    end_on         TEXT    CHECK (end_on IS date(end_on)),
    rev            INTEGER NOT NULL DEFAULT 1,
    archived       INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
    CONSTRAINT ends_after_it_starts CHECK (end_on >= start_on),
    CONSTRAINT has_somebody
        CHECK (administrateur IS NOT NULL OR technicien IS NOT NULL OR archived = 1)
) STRICT;

CREATE TABLE binome_territory (
    binome    TEXT NOT NULL REFERENCES binome (id),
    territory TEXT NOT NULL REFERENCES territory (id),
    PRIMARY KEY (binome, territory)
) STRICT, WITHOUT ROWID;

-- In force, expired and the like are computed from the three dates, never stored.
CREATE TABLE convention (
    id          TEXT    NOT NULL PRIMARY KEY,
    name        TEXT    NOT NULL CHECK (name <> ''),
    generation  INTEGER NOT NULL CHECK (generation >= 1),
    predecessor TEXT    REFERENCES convention (id),
    start_on    TEXT    CHECK (start_on IS date(start_on)),
    end_on      TEXT    CHECK (end_on IS date(end_on)),
    signed_on   TEXT    CHECK (signed_on IS date(signed_on)),
    rev         INTEGER NOT NULL DEFAULT 1,
    archived    INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
    CONSTRAINT ends_after_it_starts CHECK (end_on >= start_on),
    CONSTRAINT signed_with_its_period
        CHECK (signed_on IS NULL OR (start_on IS NOT NULL AND end_on IS NOT NULL))
) STRICT;

CREATE TABLE convention_commune (
    convention TEXT NOT NULL REFERENCES convention (id),
    commune    TEXT NOT NULL REFERENCES commune (insee),
    PRIMARY KEY (convention, commune)
) STRICT, WITHOUT ROWID;

CREATE TABLE convention_theme (
    convention TEXT NOT NULL REFERENCES convention (id),
    theme      TEXT NOT NULL REFERENCES theme (id),
    PRIMARY KEY (convention, theme)
) STRICT, WITHOUT ROWID;

-- The stage of a convention is that of its latest passage.
CREATE TABLE passage (
    id         TEXT    NOT NULL PRIMARY KEY,
    convention TEXT    NOT NULL REFERENCES convention (id),
    stage      TEXT    NOT NULL CHECK (stage IN (
                   'mobilisation', 'methode', 'diagnostic', 'orientations', 'plan', 'signature',
                   'mise_en_oeuvre', 'evaluation', 'renouvellement',
                   'renouvelee', 'echue', 'abandonnee')),
    on_date    TEXT    NOT NULL CHECK (on_date IS date(on_date)),
    reason     TEXT,
    author     TEXT    REFERENCES person (id),
    rev        INTEGER NOT NULL DEFAULT 1,
    archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX passage_by_convention ON passage (convention, on_date);

CREATE TABLE note (
    id                    TEXT    NOT NULL PRIMARY KEY,
    kind                  TEXT    NOT NULL REFERENCES note_kind (id),
    on_date               TEXT    NOT NULL CHECK (on_date IS date(on_date)),
    territory             TEXT    NOT NULL REFERENCES territory (id),
    convention            TEXT    REFERENCES convention (id),
    text                  TEXT    NOT NULL CHECK (text <> ''),
    author                TEXT    REFERENCES person (id),
    administrator_present INTEGER NOT NULL DEFAULT 0 CHECK (administrator_present IN (0, 1)),
    send_up               INTEGER NOT NULL DEFAULT 0 CHECK (send_up IN (0, 1)),
    folded                TEXT    NOT NULL DEFAULT '',
    rev                   INTEGER NOT NULL DEFAULT 1,
    archived              INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

-- The window of a territory's notes is read straight from this, newest first.
CREATE INDEX note_by_territory ON note (territory, on_date DESC, id DESC) WHERE archived = 0;
CREATE INDEX note_by_day ON note (on_date DESC, id DESC) WHERE archived = 0;

CREATE TABLE note_theme (
    note  TEXT NOT NULL REFERENCES note (id),
    theme TEXT NOT NULL REFERENCES theme (id),
    PRIMARY KEY (note, theme)
) STRICT, WITHOUT ROWID;

CREATE TABLE follow_up (
    id        TEXT    NOT NULL PRIMARY KEY,
    note      TEXT    REFERENCES note (id),
    territory TEXT    NOT NULL REFERENCES territory (id),
    what      TEXT    NOT NULL CHECK (what <> ''),
    owed_by   TEXT    NOT NULL CHECK (owed_by IN ('caf', 'partner')),
    due       TEXT    CHECK (due IS date(due)),
    done      TEXT    CHECK (done IS date(done)),
    rev       INTEGER NOT NULL DEFAULT 1,
    archived  INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX follow_up_open ON follow_up (due) WHERE done IS NULL AND archived = 0;
CREATE INDEX follow_up_done ON follow_up (done) WHERE done IS NOT NULL AND archived = 0;
CREATE INDEX follow_up_by_note ON follow_up (note) WHERE note IS NOT NULL;

-- Who, when and from where: what the lines of one operation share. `seq` is the place of its first
-- line; `group_id` names the first of several operations done as one, and is null where it is alone;
-- `undoes` names a group.
CREATE TABLE operation (
    seq      INTEGER NOT NULL PRIMARY KEY,
    id       TEXT    NOT NULL UNIQUE,
    group_id TEXT,
    undoes   TEXT,
    at       TEXT    NOT NULL,
    person   TEXT,
    machine  TEXT    NOT NULL
) STRICT;

CREATE INDEX operation_by_group ON operation (group_id) WHERE group_id IS NOT NULL;

-- What was changed: one line a field, chained. A line's hash covers its operation, and a commitment
-- to its values, so that these can be emptied for a person's sake while the chain still verifies.
CREATE TABLE journal (
    seq        INTEGER NOT NULL PRIMARY KEY,
    operation  INTEGER NOT NULL REFERENCES operation (seq),
    kind       TEXT    NOT NULL,
    record     TEXT    NOT NULL,
    field      TEXT    NOT NULL,
    member     TEXT,
    rev        INTEGER NOT NULL,
    commitment BLOB    NOT NULL,
    hash       BLOB    NOT NULL
) STRICT;

CREATE INDEX journal_by_record ON journal (record);

CREATE TABLE journal_value (
    seq          INTEGER NOT NULL PRIMARY KEY REFERENCES journal (seq),
    salt         BLOB,
    before_value ANY,
    after_value  ANY
) STRICT;

-- The journal as it is read.
CREATE VIEW journal_full AS
SELECT journal.seq, operation, operation.id AS op, coalesce(group_id, operation.id) AS group_id,
       undoes, at, person, machine, kind, record, field, member, rev, before_value, after_value,
       salt, commitment, hash
FROM journal
JOIN operation ON operation.seq = journal.operation
JOIN journal_value ON journal_value.seq = journal.seq;

CREATE TRIGGER operation_is_append_only_u BEFORE UPDATE ON operation
BEGIN SELECT raise(ABORT, 'journal: append only'); END;
CREATE TRIGGER operation_is_append_only_d BEFORE DELETE ON operation
BEGIN SELECT raise(ABORT, 'journal: append only'); END;
CREATE TRIGGER journal_is_append_only_u BEFORE UPDATE ON journal
BEGIN SELECT raise(ABORT, 'journal: append only'); END;
CREATE TRIGGER journal_is_append_only_d BEFORE DELETE ON journal
BEGIN SELECT raise(ABORT, 'journal: append only'); END;
-- A value may only be emptied.
CREATE TRIGGER journal_value_is_only_emptied BEFORE UPDATE ON journal_value
WHEN NEW.salt IS NOT NULL OR NEW.before_value IS NOT NULL OR NEW.after_value IS NOT NULL
BEGIN SELECT raise(ABORT, 'journal: append only'); END;
CREATE TRIGGER journal_value_stays BEFORE DELETE ON journal_value
BEGIN SELECT raise(ABORT, 'journal: append only'); END;
