-- Schema 6. Départements, EPCI and communes are records: the official reference of another year is a change
-- of the journal like any other, and is undone like any other.

ALTER TABLE department RENAME TO department_then;
ALTER TABLE epci RENAME TO epci_then;
ALTER TABLE commune RENAME TO commune_then;
ALTER TABLE territory_commune RENAME TO territory_commune_then;
ALTER TABLE convention_commune RENAME TO convention_commune_then;

-- Its vintage is that of its communes and EPCI; its population year, that of their census.
CREATE TABLE department (
    id              TEXT    NOT NULL PRIMARY KEY,
    name            TEXT    NOT NULL,
    millesime       TEXT    NOT NULL CHECK (millesime IS date(millesime)),
    population_year INTEGER NOT NULL,
    rev             INTEGER NOT NULL DEFAULT 1,
    archived        INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Its id is its SIREN.
CREATE TABLE epci (
    id       TEXT    NOT NULL PRIMARY KEY,
    name     TEXT    NOT NULL,
    nature   TEXT    NOT NULL,
    rev      INTEGER NOT NULL DEFAULT 1,
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Its id is its INSEE code. One that merged is archived, and names the commune it is part of now.
CREATE TABLE commune (
    id         TEXT    NOT NULL PRIMARY KEY,
    name       TEXT    NOT NULL,
    department TEXT    NOT NULL,
    epci       TEXT    REFERENCES epci (id),
    population INTEGER NOT NULL CHECK (population >= 0),
    successor  TEXT    REFERENCES commune (id),
    rev        INTEGER NOT NULL DEFAULT 1,
    archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE territory_commune (
    territory TEXT NOT NULL REFERENCES territory (id),
    commune   TEXT NOT NULL REFERENCES commune (id),
    PRIMARY KEY (territory, commune)
) STRICT, WITHOUT ROWID;

CREATE TABLE convention_commune (
    convention TEXT NOT NULL REFERENCES convention (id),
    commune    TEXT NOT NULL REFERENCES commune (id),
    PRIMARY KEY (convention, commune)
) STRICT, WITHOUT ROWID;

INSERT INTO department (id, name, millesime, population_year)
SELECT code, name, (SELECT millesime FROM base), population_year FROM department_then;
INSERT INTO epci (id, name, nature) SELECT siren, name, nature FROM epci_then;
INSERT INTO commune (id, name, department, epci, population)
SELECT insee, name, department, epci, population FROM commune_then;
INSERT INTO territory_commune SELECT * FROM territory_commune_then;
INSERT INTO convention_commune SELECT * FROM convention_commune_then;

DROP TABLE convention_commune_then;
DROP TABLE territory_commune_then;
DROP TABLE commune_then;
DROP TABLE epci_then;
DROP TABLE department_then;

-- Communes that merged are named without going through those that stand.
CREATE INDEX commune_aside ON commune (id) WHERE archived = 1;

-- The last line that tells of the reference, and all of them, are found without reading the others.
CREATE INDEX journal_of_reference ON journal (seq) WHERE kind IN ('department', 'epci', 'commune');
