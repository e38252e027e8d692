-- Schema 8. Means, levers and needs: posts, establishments, pacts, documents, difficulties, what goes up to
-- the schéma départemental, periods, alerts put off, lists that are kept. Run with foreign keys off: a table
-- that others name is written anew under its name.

-- One of a schéma départemental; several schémas may run at once.
CREATE TABLE orientation (
    id       TEXT    NOT NULL PRIMARY KEY,
    title    TEXT    NOT NULL,
    scheme   TEXT    NOT NULL,
    code     TEXT,
    from_on  TEXT    CHECK (from_on IS date(from_on)),
    to_on    TEXT    CHECK (to_on IS date(to_on)),
    position INTEGER NOT NULL,
    rev      INTEGER NOT NULL DEFAULT 1,
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE action_orientation (
    action      TEXT NOT NULL REFERENCES action (id),
    orientation TEXT NOT NULL REFERENCES orientation (id),
    PRIMARY KEY (action, orientation)
) STRICT, WITHOUT ROWID;

CREATE TABLE need (
    id          TEXT    NOT NULL PRIMARY KEY,
    text        TEXT    NOT NULL,
    territory   TEXT    NOT NULL REFERENCES territory (id),
    kind        TEXT    NOT NULL CHECK (kind IN ('besoin', 'projet')),
    status      TEXT    NOT NULL CHECK (status IN ('a_examiner', 'transmis', 'inscrit', 'sans_suite')),
    orientation TEXT    REFERENCES orientation (id),
    note        TEXT    REFERENCES note (id),
    sent_on     TEXT    CHECK (sent_on IS date(sent_on)),
    answered_on TEXT    CHECK (answered_on IS date(answered_on)),
    answer      TEXT,
    rev         INTEGER NOT NULL DEFAULT 1,
    archived    INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX need_by_territory ON need (territory);
CREATE INDEX need_by_note ON need (note) WHERE note IS NOT NULL;

CREATE TABLE need_theme (
    need  TEXT NOT NULL REFERENCES need (id),
    theme TEXT NOT NULL REFERENCES theme (id),
    PRIMARY KEY (need, theme)
) STRICT, WITHOUT ROWID;

-- What stands in the way; an open one of an action blocks it.
CREATE TABLE difficulty (
    id         TEXT    NOT NULL PRIMARY KEY,
    text       TEXT    NOT NULL,
    territory  TEXT    NOT NULL REFERENCES territory (id),
    kind       TEXT    NOT NULL
               CHECK (kind IN ('interlocuteurs', 'incomprehension', 'positionnement', 'personnel',
               'echelle', 'competence', 'moyens', 'diagnostic', 'elections', 'autre')),
    level      TEXT    NOT NULL CHECK (level IN ('faible', 'moyenne', 'forte')),
    convention TEXT    REFERENCES convention (id),
    action     TEXT    REFERENCES action (id),
    way_out    TEXT,
    opened_on  TEXT    NOT NULL CHECK (opened_on IS date(opened_on)),
    closed_on  TEXT    CHECK (closed_on IS date(closed_on)),
    note       TEXT    REFERENCES note (id),
    rev        INTEGER NOT NULL DEFAULT 1,
    archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX difficulty_by_territory ON difficulty (territory);

-- An establishment of a commune; an agreement where it is a social centre.
CREATE TABLE equipment (
    id              TEXT    NOT NULL PRIMARY KEY,
    name            TEXT    NOT NULL,
    kind            TEXT    NOT NULL
                    CHECK (kind IN ('centre_social', 'evs', 'eaje', 'rpe', 'laep', 'ludotheque', 'alsh',
                    'autre')),
    commune_of      TEXT    NOT NULL REFERENCES commune (id),
    manager         TEXT,
    agreement_start TEXT    CHECK (agreement_start IS date(agreement_start)),
    agreement_end   TEXT    CHECK (agreement_end IS date(agreement_end)),
    opened_on       TEXT    CHECK (opened_on IS date(opened_on)),
    closed_on       TEXT    CHECK (closed_on IS date(closed_on)),
    rev             INTEGER NOT NULL DEFAULT 1,
    archived        INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX equipment_by_commune ON equipment (commune_of);

-- Links establishments, and may have led to a convention.
CREATE TABLE pact (
    id         TEXT    NOT NULL PRIMARY KEY,
    name       TEXT    NOT NULL,
    signed_on  TEXT    CHECK (signed_on IS date(signed_on)),
    start_on   TEXT    CHECK (start_on IS date(start_on)),
    end_on     TEXT    CHECK (end_on IS date(end_on)),
    convention TEXT    REFERENCES convention (id),
    text       TEXT,
    rev        INTEGER NOT NULL DEFAULT 1,
    archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE pact_territory (
    pact      TEXT NOT NULL REFERENCES pact (id),
    territory TEXT NOT NULL REFERENCES territory (id),
    PRIMARY KEY (pact, territory)
) STRICT, WITHOUT ROWID;

CREATE TABLE pact_equipment (
    pact      TEXT NOT NULL REFERENCES pact (id),
    equipment TEXT NOT NULL REFERENCES equipment (id),
    PRIMARY KEY (pact, equipment)
) STRICT, WITHOUT ROWID;

-- Full-time equivalents are in hundredths.
CREATE TABLE post (
    id             TEXT    NOT NULL PRIMARY KEY,
    employer       TEXT    NOT NULL CHECK (employer IN ('collectivite', 'caf')),
    function       TEXT    NOT NULL
                   CHECK (function IN ('charge_cooperation', 'coordinateur', 'conseiller', 'autre')),
    convention     TEXT    REFERENCES convention (id),
    funded         INTEGER NOT NULL CHECK (funded BETWEEN 0 AND 100000),
    filled         INTEGER NOT NULL CHECK (filled BETWEEN 0 AND 100000),
    since_on       TEXT    NOT NULL CHECK (since_on IS date(since_on)),
    ends_on        TEXT    CHECK (ends_on IS date(ends_on)),
    holder_contact TEXT    REFERENCES contact (id),
    holder_person  TEXT    REFERENCES person (id),
    rev            INTEGER NOT NULL DEFAULT 1,
    archived       INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE post_territory (
    post      TEXT NOT NULL REFERENCES post (id),
    territory TEXT NOT NULL REFERENCES territory (id),
    PRIMARY KEY (post, territory)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_now (
    id         TEXT    NOT NULL PRIMARY KEY,
    kind       TEXT    NOT NULL REFERENCES note_kind (id),
    title      TEXT,
    convention TEXT    REFERENCES convention (id),
    planned_on TEXT    NOT NULL CHECK (planned_on IS date(planned_on)),
    planned_at TEXT,
    place      TEXT,
    host       TEXT    CHECK (host IN ('collectivite', 'partenaire', 'equipement', 'caf', 'autre')),
    equipment  TEXT    REFERENCES equipment (id),
    agenda     TEXT,
    note       TEXT    REFERENCES note (id),
    cancelled  INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),
    reason     TEXT,
    rev        INTEGER NOT NULL DEFAULT 1,
    archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;
INSERT INTO meeting_now (id, kind, title, convention, planned_on, planned_at, place, host, agenda, note,
                         cancelled, reason, rev, archived)
SELECT id, kind, title, convention, planned_on, planned_at, place, host, agenda, note, cancelled, reason,
       rev, archived
FROM meeting;
DROP TABLE meeting;
ALTER TABLE meeting_now RENAME TO meeting;
CREATE INDEX meeting_by_convention ON meeting (convention) WHERE convention IS NOT NULL;
CREATE INDEX meeting_by_note ON meeting (note) WHERE note IS NOT NULL;

-- Where a file stands, never its bytes.
CREATE TABLE document (
    id         TEXT    NOT NULL PRIMARY KEY,
    title      TEXT    NOT NULL,
    kind       TEXT    NOT NULL
               CHECK (kind IN ('convention', 'avenant', 'deliberation', 'cadrage', 'diagnostic',
               'fiche_action', 'bilan', 'releve', 'evaluation', 'support', 'autre')),
    on_date    TEXT    NOT NULL CHECK (on_date IS date(on_date)),
    place      TEXT    NOT NULL,
    convention TEXT    REFERENCES convention (id),
    action     TEXT    REFERENCES action (id),
    meeting    TEXT    REFERENCES meeting (id),
    equipment  TEXT    REFERENCES equipment (id),
    rev        INTEGER NOT NULL DEFAULT 1,
    archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE period (
    id       TEXT    NOT NULL PRIMARY KEY,
    label    TEXT    NOT NULL,
    kind     TEXT    NOT NULL CHECK (kind IN ('cog', 'cpog')),
    start_on TEXT    NOT NULL CHECK (start_on IS date(start_on)),
    end_on   TEXT    NOT NULL CHECK (end_on IS date(end_on)),
    rev      INTEGER NOT NULL DEFAULT 1,
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

-- An alert put off until a day, or seen until its record changes.
CREATE TABLE snooze (
    id        TEXT    NOT NULL PRIMARY KEY,
    rule      TEXT    NOT NULL,
    record    TEXT    NOT NULL,
    until_on  TEXT    CHECK (until_on IS date(until_on)),
    seen_rev  INTEGER,
    reason    TEXT,
    author    TEXT    REFERENCES person (id),
    rev       INTEGER NOT NULL DEFAULT 1,
    archived  INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

-- A search under a name, of one person or for all.
CREATE TABLE kept_list (
    id       TEXT    NOT NULL PRIMARY KEY,
    label    TEXT    NOT NULL,
    query    TEXT    NOT NULL,
    author   TEXT    REFERENCES person (id),
    rev      INTEGER NOT NULL DEFAULT 1,
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

-- What to say at the next visit.
CREATE TABLE territory_now (
    id             TEXT    NOT NULL PRIMARY KEY,
    name           TEXT    NOT NULL CHECK (name <> ''),
    kind           TEXT    NOT NULL CHECK (kind IN ('epci', 'group')),
    talking_points TEXT,
    rev            INTEGER NOT NULL DEFAULT 1,
    archived       INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;
INSERT INTO territory_now (id, name, kind, rev, archived)
SELECT id, name, kind, rev, archived FROM territory;
DROP TABLE territory;
ALTER TABLE territory_now RENAME TO territory;

-- What reaches a territory is found without going through communes.
CREATE INDEX commune_by_epci ON commune (epci) WHERE archived = 0;
CREATE INDEX convention_by_commune ON convention_commune (commune);
CREATE INDEX amendment_by_added ON amendment_added (commune);
