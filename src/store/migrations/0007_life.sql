-- Schema 7. The life of a convention: who signs, amendments, the plan and its indicators, meetings, people
-- in front, deadlines, evaluations. Thresholds are of the base. Run with foreign keys off: a table that
-- others name is written anew under its name.

-- People in front. Functions before names; neither phone, address, party nor birth.
CREATE TABLE contact (
    id            TEXT    NOT NULL PRIMARY KEY,
    function      TEXT    NOT NULL,
    body          TEXT    NOT NULL,
    kind          TEXT    NOT NULL CHECK (kind IN ('elu', 'agent', 'etat', 'institution',
                          'association', 'gestionnaire', 'professionnel', 'autre')),
    name          TEXT,
    commune_of    TEXT    REFERENCES commune (id),
    mandate_start TEXT    CHECK (mandate_start IS date(mandate_start)),
    mandate_end   TEXT    CHECK (mandate_end IS date(mandate_end)),
    rev           INTEGER NOT NULL DEFAULT 1,
    archived      INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE contact_territory (
    contact   TEXT NOT NULL REFERENCES contact (id),
    territory TEXT NOT NULL REFERENCES territory (id),
    PRIMARY KEY (contact, territory)
) STRICT, WITHOUT ROWID;

-- A signed convention without its period stands as signed; it is never in force.
CREATE TABLE convention_now (
    id          TEXT    NOT NULL PRIMARY KEY,
    name        TEXT    NOT NULL CHECK (name <> ''),
    generation  INTEGER NOT NULL CHECK (generation >= 1),
    predecessor TEXT    REFERENCES convention (id),
    start_on    TEXT    CHECK (start_on IS date(start_on)),
    end_on      TEXT    CHECK (end_on IS date(end_on)),
    signed_on   TEXT    CHECK (signed_on IS date(signed_on)),
    sppe        TEXT    CHECK (sppe IN ('tient_lieu', 'schema_distinct', 'a_decider')),
    rev         INTEGER NOT NULL DEFAULT 1,
    archived    INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
    CONSTRAINT ends_after_it_starts CHECK (end_on >= start_on)
) STRICT;
INSERT INTO convention_now
    (id, name, generation, predecessor, start_on, end_on, signed_on, rev, archived)
SELECT id, name, generation, predecessor, start_on, end_on, signed_on, rev, archived FROM convention;
DROP TABLE convention;
ALTER TABLE convention_now RENAME TO convention;

-- What a contact is to a convention.
CREATE TABLE contact_role (
    id         TEXT    NOT NULL PRIMARY KEY,
    contact    TEXT    NOT NULL REFERENCES contact (id),
    convention TEXT    NOT NULL REFERENCES convention (id),
    role       TEXT    NOT NULL
               CHECK (role IN ('decideur', 'pilote', 'technique', 'appui', 'informe')),
    rev        INTEGER NOT NULL DEFAULT 1,
    archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX contact_role_by_convention ON contact_role (convention);

CREATE TABLE signatory (
    id               TEXT    NOT NULL PRIMARY KEY,
    convention       TEXT    NOT NULL REFERENCES convention (id),
    kind             TEXT    NOT NULL CHECK (kind IN ('caf_president', 'caf_direction', 'epci',
                             'commune', 'syndicat', 'departement', 'region', 'etat', 'msa', 'cpam',
                             'carsat', 'france_travail', 'autre')),
    party            TEXT    NOT NULL,
    code             TEXT,
    function         TEXT,
    deliberation_on  TEXT    CHECK (deliberation_on IS date(deliberation_on)),
    deliberation_ref TEXT,
    signed_on        TEXT    CHECK (signed_on IS date(signed_on)),
    lead             INTEGER NOT NULL DEFAULT 0 CHECK (lead IN (0, 1)),
    rev              INTEGER NOT NULL DEFAULT 1,
    archived         INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX signatory_by_convention ON signatory (convention);

-- An avenant. Communes join or leave on the later of its signature and its effect.
CREATE TABLE amendment (
    id           TEXT    NOT NULL PRIMARY KEY,
    convention   TEXT    NOT NULL REFERENCES convention (id),
    number       INTEGER NOT NULL,
    object       TEXT    NOT NULL,
    signed_on    TEXT    CHECK (signed_on IS date(signed_on)),
    effective_on TEXT    CHECK (effective_on IS date(effective_on)),
    new_end_on   TEXT    CHECK (new_end_on IS date(new_end_on)),
    rev          INTEGER NOT NULL DEFAULT 1,
    archived     INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE amendment_added (
    amendment TEXT NOT NULL REFERENCES amendment (id),
    commune   TEXT NOT NULL REFERENCES commune (id),
    PRIMARY KEY (amendment, commune)
) STRICT, WITHOUT ROWID;

CREATE TABLE amendment_withdrawn (
    amendment TEXT NOT NULL REFERENCES amendment (id),
    commune   TEXT NOT NULL REFERENCES commune (id),
    PRIMARY KEY (amendment, commune)
) STRICT, WITHOUT ROWID;

CREATE TABLE axis (
    id         TEXT    NOT NULL PRIMARY KEY,
    convention TEXT    NOT NULL REFERENCES convention (id),
    position   INTEGER NOT NULL,
    title      TEXT    NOT NULL,
    rev        INTEGER NOT NULL DEFAULT 1,
    archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX axis_by_convention ON axis (convention);

-- A fiche action. Late is computed. Its number is unique in the plan of its convention.
CREATE TABLE action (
    id              TEXT    NOT NULL PRIMARY KEY,
    axis            TEXT    NOT NULL REFERENCES axis (id),
    number          TEXT    NOT NULL,
    title           TEXT    NOT NULL,
    objective       TEXT,
    audience        TEXT,
    pilot           TEXT,
    partners        TEXT,
    results         TEXT,
    means           TEXT,
    start_on        TEXT    CHECK (start_on IS date(start_on)),
    start_precision TEXT    CHECK (start_precision IN ('jour', 'mois', 'trimestre', 'semestre', 'annee')),
    due_on          TEXT    CHECK (due_on IS date(due_on)),
    due_precision   TEXT    CHECK (due_precision IN ('jour', 'mois', 'trimestre', 'semestre', 'annee')),
    status          TEXT    NOT NULL
                    CHECK (status IN ('a_venir', 'en_cours', 'realisee', 'en_pause', 'abandonnee')),
    done_on         TEXT    CHECK (done_on IS date(done_on)),
    progress        INTEGER CHECK (progress BETWEEN 0 AND 100),
    common          INTEGER NOT NULL DEFAULT 0 CHECK (common IN (0, 1)),
    rev             INTEGER NOT NULL DEFAULT 1,
    archived        INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX action_by_axis ON action (axis);

CREATE TABLE action_theme (
    action TEXT NOT NULL REFERENCES action (id),
    theme  TEXT NOT NULL REFERENCES theme (id),
    PRIMARY KEY (action, theme)
) STRICT, WITHOUT ROWID;

CREATE TABLE action_commune (
    action  TEXT NOT NULL REFERENCES action (id),
    commune TEXT NOT NULL REFERENCES commune (id),
    PRIMARY KEY (action, commune)
) STRICT, WITHOUT ROWID;

-- Of an action, of a convention or of a territory. Figures are decimal text.
CREATE TABLE indicator (
    id          TEXT    NOT NULL PRIMARY KEY,
    action      TEXT    REFERENCES action (id),
    convention  TEXT    REFERENCES convention (id),
    territory   TEXT    REFERENCES territory (id),
    label       TEXT    NOT NULL,
    kind        TEXT    NOT NULL CHECK (kind IN ('moyens', 'realisation', 'resultat', 'contexte')),
    nature      TEXT    NOT NULL CHECK (nature IN ('nombre', 'pourcentage', 'etp', 'texte')),
    unit        TEXT,
    baseline    TEXT,
    baseline_on TEXT    CHECK (baseline_on IS date(baseline_on)),
    target      TEXT,
    target_on   TEXT    CHECK (target_on IS date(target_on)),
    source      TEXT,
    rev         INTEGER NOT NULL DEFAULT 1,
    archived    INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX indicator_by_action ON indicator (action) WHERE action IS NOT NULL;
CREATE INDEX indicator_by_convention ON indicator (convention) WHERE convention IS NOT NULL;

CREATE TABLE reading (
    id        TEXT    NOT NULL PRIMARY KEY,
    indicator TEXT    NOT NULL REFERENCES indicator (id),
    on_date   TEXT    NOT NULL CHECK (on_date IS date(on_date)),
    value     TEXT,
    text      TEXT,
    source    TEXT,
    rev       INTEGER NOT NULL DEFAULT 1,
    archived  INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX reading_by_indicator ON reading (indicator, on_date);

-- A note of no territory is of its convention's, of its meeting's, or of the whole Caf.
CREATE TABLE note_now (
    id                    TEXT    NOT NULL PRIMARY KEY,
    kind                  TEXT    NOT NULL REFERENCES note_kind (id),
    on_date               TEXT    NOT NULL CHECK (on_date IS date(on_date)),
    territory             TEXT    REFERENCES territory (id),
    convention            TEXT    REFERENCES convention (id),
    action                TEXT    REFERENCES action (id),
    place                 TEXT,
    others                INTEGER CHECK (others BETWEEN 0 AND 9999),
    text                  TEXT    NOT NULL CHECK (text <> ''),
    author                TEXT    REFERENCES person (id),
    administrator_present INTEGER NOT NULL DEFAULT 0 CHECK (administrator_present IN (0, 1)),
    send_up               INTEGER NOT NULL DEFAULT 0 CHECK (send_up IN (0, 1)),
    folded                TEXT    NOT NULL DEFAULT '',
    rev                   INTEGER NOT NULL DEFAULT 1,
    archived              INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;
INSERT INTO note_now (rowid, id, kind, on_date, territory, convention, text, author,
    administrator_present, send_up, folded, rev, archived)
SELECT rowid, id, kind, on_date, territory, convention, text, author,
    administrator_present, send_up, folded, rev, archived FROM note ORDER BY rowid;
DROP TABLE note;
ALTER TABLE note_now RENAME TO note;

CREATE INDEX note_by_territory ON note (territory, on_date DESC, id DESC) WHERE archived = 0;
CREATE INDEX note_by_day ON note (on_date DESC, id DESC) WHERE archived = 0;
CREATE INDEX note_by_convention ON note (convention, on_date DESC, id DESC)
    WHERE convention IS NOT NULL AND archived = 0;
CREATE INDEX note_by_action ON note (action, on_date DESC, id DESC)
    WHERE action IS NOT NULL AND archived = 0;
CREATE INDEX note_aside ON note (id) WHERE archived = 1;

CREATE TABLE note_person (
    note   TEXT NOT NULL REFERENCES note (id),
    person TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (note, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE note_contact (
    note    TEXT NOT NULL REFERENCES note (id),
    contact TEXT NOT NULL REFERENCES contact (id),
    PRIMARY KEY (note, contact)
) STRICT, WITHOUT ROWID;

-- A follow-up of an action is an opération of it.
CREATE TABLE follow_up_now (
    id         TEXT    NOT NULL PRIMARY KEY,
    note       TEXT    REFERENCES note (id),
    territory  TEXT    REFERENCES territory (id),
    convention TEXT    REFERENCES convention (id),
    action     TEXT    REFERENCES action (id),
    what       TEXT    NOT NULL CHECK (what <> ''),
    owed_by    TEXT    NOT NULL CHECK (owed_by IN ('caf', 'partner')),
    due        TEXT    CHECK (due IS date(due)),
    done       TEXT    CHECK (done IS date(done)),
    rev        INTEGER NOT NULL DEFAULT 1,
    archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;
INSERT INTO follow_up_now (rowid, id, note, territory, what, owed_by, due, done, rev, archived)
SELECT rowid, id, note, territory, what, owed_by, due, done, rev, archived FROM follow_up ORDER BY rowid;
DROP TABLE follow_up;
ALTER TABLE follow_up_now RENAME TO follow_up;

CREATE INDEX follow_up_open ON follow_up (due) WHERE done IS NULL AND archived = 0;
CREATE INDEX follow_up_done ON follow_up (done) WHERE done IS NOT NULL AND archived = 0;
CREATE INDEX follow_up_by_note ON follow_up (note) WHERE note IS NOT NULL;
CREATE INDEX follow_up_by_action ON follow_up (action) WHERE action IS NOT NULL;
CREATE INDEX follow_up_aside ON follow_up (id) WHERE archived = 1;

-- A meeting that is planned; held, it names its note. Whether it was held is computed.
CREATE TABLE meeting (
    id         TEXT    NOT NULL PRIMARY KEY,
    kind       TEXT    NOT NULL REFERENCES note_kind (id),
    title      TEXT,
    convention TEXT    REFERENCES convention (id),
    planned_on TEXT    NOT NULL CHECK (planned_on IS date(planned_on)),
    planned_at TEXT,
    place      TEXT,
    host       TEXT    CHECK (host IN ('collectivite', 'partenaire', 'equipement', 'caf', 'autre')),
    agenda     TEXT,
    note       TEXT    REFERENCES note (id),
    cancelled  INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),
    reason     TEXT,
    rev        INTEGER NOT NULL DEFAULT 1,
    archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX meeting_by_convention ON meeting (convention) WHERE convention IS NOT NULL;
CREATE INDEX meeting_by_note ON meeting (note) WHERE note IS NOT NULL;

CREATE TABLE meeting_territory (
    meeting   TEXT NOT NULL REFERENCES meeting (id),
    territory TEXT NOT NULL REFERENCES territory (id),
    PRIMARY KEY (meeting, territory)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_person (
    meeting TEXT NOT NULL REFERENCES meeting (id),
    person  TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (meeting, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_contact (
    meeting TEXT NOT NULL REFERENCES meeting (id),
    contact TEXT NOT NULL REFERENCES contact (id),
    PRIMARY KEY (meeting, contact)
) STRICT, WITHOUT ROWID;

-- An offset in months from a date of the convention, or a day of each year.
CREATE TABLE deadline_template (
    id            TEXT    NOT NULL PRIMARY KEY,
    title         TEXT    NOT NULL,
    anchor        TEXT    NOT NULL CHECK (anchor IN ('debut', 'fin', 'signature', 'annee')),
    offset_months INTEGER,
    month_day     TEXT,
    position      INTEGER NOT NULL,
    rev           INTEGER NOT NULL DEFAULT 1,
    archived      INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE deadline (
    id         TEXT    NOT NULL PRIMARY KEY,
    convention TEXT    NOT NULL REFERENCES convention (id),
    template   TEXT    REFERENCES deadline_template (id),
    title      TEXT    NOT NULL,
    due_on     TEXT    NOT NULL CHECK (due_on IS date(due_on)),
    done_on    TEXT    CHECK (done_on IS date(done_on)),
    pinned     INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
    rev        INTEGER NOT NULL DEFAULT 1,
    archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX deadline_by_convention ON deadline (convention);

CREATE TABLE evaluation (
    id          TEXT    NOT NULL PRIMARY KEY,
    convention  TEXT    NOT NULL REFERENCES convention (id),
    kind        TEXT    NOT NULL CHECK (kind IN ('annuelle', 'mi_parcours', 'finale')),
    year        INTEGER,
    started_on  TEXT    CHECK (started_on IS date(started_on)),
    ended_on    TEXT    CHECK (ended_on IS date(ended_on)),
    conduct     TEXT    CHECK (conduct IN ('interne', 'cabinet', 'partagee')),
    conclusions TEXT,
    rev         INTEGER NOT NULL DEFAULT 1,
    archived    INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX evaluation_by_convention ON evaluation (convention);

-- A threshold of the base; its id is the name of the threshold. Without a row, the shipped one holds.
CREATE TABLE setting (
    id       TEXT    NOT NULL PRIMARY KEY,
    value    TEXT    NOT NULL,
    rev      INTEGER NOT NULL DEFAULT 1,
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE binome_now (
    id             TEXT    NOT NULL PRIMARY KEY,
    administrateur TEXT    REFERENCES person (id),
    technicien     TEXT    REFERENCES person (id),
    start_on       TEXT    NOT NULL CHECK (start_on IS date(start_on)),
    end_on         TEXT    CHECK (end_on IS date(end_on)),
    cadence_days   INTEGER CHECK (cadence_days BETWEEN 1 AND 999),
    rev            INTEGER NOT NULL DEFAULT 1,
    archived       INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
    CONSTRAINT ends_after_it_starts CHECK (end_on >= start_on),
    CONSTRAINT has_somebody
        CHECK (administrateur IS NOT NULL OR technicien IS NOT NULL OR archived = 1)
) STRICT;
INSERT INTO binome_now (id, administrateur, technicien, start_on, end_on, rev, archived)
SELECT id, administrateur, technicien, start_on, end_on, rev, archived FROM binome;
DROP TABLE binome;
ALTER TABLE binome_now RENAME TO binome;
