-- From the day a plan is issued: its versions, what was done about its tasks, the papers that
-- prove it, the registers and the figures of the year.

-- A version of a plan as it was issued: what was signed, whatever is edited afterwards. Number,
-- day and signer are those of the paper that carries the plan, so that a list reads no body.
CREATE TABLE plan_version (
  id INTEGER PRIMARY KEY,
  -- A plan that was issued stays.
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE RESTRICT,
  -- 1 for the plan as first issued, then one more for every adjustment.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  number INTEGER NOT NULL CHECK (number >= 1),
  symbol TEXT NOT NULL,
  signer TEXT NOT NULL CHECK (signer <> ''),
  -- The day on the paper, YYYY-MM-DD: from then on this version is in force.
  issued_on TEXT NOT NULL CHECK (issued_on IS date(issued_on)),
  -- Civil time of the office when it was recorded.
  entered_at TEXT NOT NULL CHECK (entered_at IS strftime('%Y-%m-%dT%H:%M:%S', entered_at)),
  -- Why the plan was adjusted; '' for the first version.
  reason TEXT NOT NULL,
  -- Everything that its print needs: plan, layouts and house style.
  body TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object'),
  UNIQUE (plan_id, ordinal)
) STRICT;

CREATE TRIGGER plan_version_stays BEFORE UPDATE ON plan_version BEGIN
  SELECT RAISE(ABORT, 'a version is never changed');
END;

-- An adjustment under way: the plan may be edited until it is issued again.
CREATE TABLE amendment (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL UNIQUE REFERENCES plan (id) ON DELETE CASCADE,
  begun_at TEXT NOT NULL CHECK (begun_at IS strftime('%Y-%m-%dT%H:%M:%S', begun_at)),
  reason TEXT NOT NULL
) STRICT;

-- What was reported about one instance of a task. Rows are only ever added: a mistake is put
-- right by a later row that names it.
CREATE TABLE progress_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE RESTRICT,
  -- The task as the version names it that was in force; it may be gone from a later one.
  task_uid INTEGER NOT NULL CHECK (task_uid BETWEEN 1 AND 9007199254740991),
  instance TEXT NOT NULL CHECK (instance <> ''),
  -- The day on which it happened.
  happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
  -- Civil time of the office, never before that of an earlier row.
  entered_at TEXT NOT NULL CHECK (entered_at IS strftime('%Y-%m-%dT%H:%M:%S', entered_at)),
  state TEXT NOT NULL CHECK (state IN ('not_started', 'in_progress', 'done', 'nothing_arose',
    'dropped', 'excused', 'withdrawn')),
  percent INTEGER CHECK (percent BETWEEN 0 AND 100),
  done TEXT NOT NULL,
  reporter TEXT NOT NULL,
  supersedes INTEGER UNIQUE REFERENCES progress_entry (id) ON DELETE RESTRICT,
  CHECK (supersedes < id),
  CHECK (state <> 'withdrawn' OR supersedes IS NOT NULL)
) STRICT;
CREATE INDEX progress_entry_task ON progress_entry (plan_id, task_uid);

CREATE TRIGGER progress_entry_stays BEFORE UPDATE ON progress_entry BEGIN
  SELECT RAISE(ABORT, 'an entry of progress is never changed');
END;

CREATE TRIGGER progress_entry_remains BEFORE DELETE ON progress_entry BEGIN
  SELECT RAISE(ABORT, 'an entry of progress is never taken out');
END;

-- A day that an officer set beside the words of a deadline, to be reminded of.
CREATE TABLE internal_date (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  task_uid INTEGER NOT NULL CHECK (task_uid BETWEEN 1 AND 9007199254740991),
  instance TEXT NOT NULL CHECK (instance <> ''),
  day TEXT NOT NULL CHECK (day IS date(day)),
  UNIQUE (plan_id, task_uid, instance)
) STRICT;

-- A document that proves something.
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Số, ký hiệu as written; '' for none.
  number TEXT NOT NULL,
  issued_on TEXT CHECK (issued_on IS date(issued_on)),
  agency TEXT NOT NULL,
  subject TEXT NOT NULL,
  -- The file's name as it came, its hash and its size in bytes; all NULL for paper in a folder.
  file_name TEXT CHECK (file_name <> ''),
  sha256 TEXT CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  bytes INTEGER CHECK (bytes >= 0),
  CHECK ((file_name IS NULL) = (sha256 IS NULL) AND (file_name IS NULL) = (bytes IS NULL))
) STRICT;
CREATE INDEX evidence_file ON evidence (sha256);

-- What a document proves: a task, a criterion, a row of a register or a figure.
CREATE TABLE evidence_link (
  id INTEGER PRIMARY KEY,
  evidence_id INTEGER NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  plan_id INTEGER REFERENCES plan (id) ON DELETE CASCADE,
  task_uid INTEGER CHECK (task_uid BETWEEN 1 AND 9007199254740991),
  criterion INTEGER CHECK (criterion BETWEEN 1 AND 9007199254740991),
  register TEXT CHECK (register <> ''),
  register_row INTEGER REFERENCES register_row (id) ON DELETE CASCADE,
  figure TEXT CHECK (figure <> ''),
  CHECK ((plan_id IS NULL) = (task_uid IS NULL) AND (register IS NULL) = (register_row IS NULL)),
  CHECK ((plan_id IS NOT NULL) + (criterion IS NOT NULL) + (register IS NOT NULL)
    + (figure IS NOT NULL) = 1)
) STRICT;
CREATE INDEX evidence_link_evidence ON evidence_link (evidence_id);
CREATE INDEX evidence_link_task ON evidence_link (plan_id, task_uid);
CREATE INDEX evidence_link_row ON evidence_link (register_row);

-- A row of a register; what its columns are stands in the register's definition.
CREATE TABLE register_row (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  register TEXT NOT NULL CHECK (register <> ''),
  -- Cells by column; an empty cell is not there.
  cells TEXT NOT NULL CHECK (json_valid(cells) AND json_type(cells) = 'object')
) STRICT;
CREATE INDEX register_row_register ON register_row (register);

-- A value that was entered for a figure and certain days.
CREATE TABLE figure_value (
  id INTEGER PRIMARY KEY,
  figure TEXT NOT NULL CHECK (figure <> ''),
  first_day TEXT NOT NULL CHECK (first_day IS date(first_day)),
  last_day TEXT NOT NULL CHECK (last_day IS date(last_day) AND last_day >= first_day),
  -- {"count": 8930}, as in the model.
  value TEXT NOT NULL CHECK (json_valid(value) AND json_type(value) = 'object'),
  -- Ước: sent before the days were over.
  estimate INTEGER NOT NULL CHECK (estimate IN (0, 1)),
  -- Nguồn số liệu, in the officer's words.
  source TEXT NOT NULL,
  UNIQUE (figure, first_day, last_day)
) STRICT;

-- The figure that tells whether a target is reached; NULL while none was chosen.
ALTER TABLE target ADD COLUMN figure TEXT CHECK (figure <> '');

DROP TRIGGER target_inserted;
DROP TRIGGER target_updated;
DROP TRIGGER target_deleted;
