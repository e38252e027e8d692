-- Schema 5. A base may hold several départements, each with the census year of its populations; goals may
-- be those of one of them; a convention may end by being terminated.

CREATE TABLE department (
    code            TEXT    NOT NULL PRIMARY KEY,
    name            TEXT    NOT NULL,
    population_year INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO department (code, name, population_year)
SELECT department, department_name, population_year FROM base;

-- The goals of a year; its id is the year, followed by a département's code where they are its own.
ALTER TABLE goal RENAME TO goal_then;
CREATE TABLE goal (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (
                   id GLOB '[0-9][0-9][0-9][0-9]' OR id GLOB '[0-9][0-9][0-9][0-9]-[0-9]*'),
    coverage   INTEGER NOT NULL CHECK (coverage BETWEEN 0 AND 100),
    signatures INTEGER CHECK (signatures >= 0),
    rev        INTEGER NOT NULL DEFAULT 1,
    archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;
INSERT INTO goal SELECT * FROM goal_then;
DROP TABLE goal_then;

-- The stage of a convention is that of its latest passage.
ALTER TABLE passage RENAME TO passage_then;
CREATE TABLE passage (
    id         TEXT    NOT NULL PRIMARY KEY,
    convention TEXT    NOT NULL REFERENCES convention (id),
    stage      TEXT    NOT NULL CHECK (stage IN (
                   'mobilisation', 'methode', 'diagnostic', 'orientations', 'plan', 'signature',
                   'mise_en_oeuvre', 'evaluation', 'renouvellement',
                   'renouvelee', 'echue', 'abandonnee', 'resiliee')),
    on_date    TEXT    NOT NULL CHECK (on_date IS date(on_date)),
    reason     TEXT,
    author     TEXT    REFERENCES person (id),
    rev        INTEGER NOT NULL DEFAULT 1,
    archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;
INSERT INTO passage SELECT * FROM passage_then;
DROP TABLE passage_then;

CREATE INDEX passage_by_convention ON passage (convention, on_date);
