-- The book itself: what the file is, and the journal on which undo, history and audit stand.
-- The file's application_id is 0x43434843 ('CCHC'); user_version counts the migrations applied.

CREATE TABLE meta (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- The migrations applied; the same number as user_version, or the header was tampered with.
  version INTEGER NOT NULL CHECK (version >= 1),
  -- The oldest program version (by migrations known) that may open this file.
  min_reader INTEGER NOT NULL CHECK (min_reader BETWEEN 1 AND version)
) STRICT;

-- One row for everything an officer did, and for every step back and forth.
CREATE TABLE journal_op (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Stable code, such as 'plan.import'.
  code TEXT NOT NULL CHECK (code <> ''),
  -- What the officer reads, such as 'nhập kế hoạch tung-anh-2022'.
  label TEXT NOT NULL,
  -- Civil time of the office, YYYY-MM-DDTHH:MM:SS, as the caller gave it.
  at TEXT NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at)),
  -- 'do', or a step over the operation in target.
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target INTEGER REFERENCES journal_op (id) ON DELETE CASCADE,
  -- Of a 'do': 'done' and can be undone, 'undone' and can be redone, 'dropped' when something
  -- else was done after it was undone, 'fixed' when it can never be undone.
  state TEXT CHECK (state IN ('done', 'undone', 'dropped', 'fixed')),
  -- The schema under which the row images were taken; others cannot be replayed.
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK ((kind = 'do') = (target IS NULL)),
  CHECK ((kind = 'do') = (state IS NOT NULL))
) STRICT;
CREATE INDEX journal_op_state ON journal_op (state, id);
CREATE INDEX journal_op_target ON journal_op (target);

-- The images of every row that an operation touched, in the order in which it did.
CREATE TABLE journal_row (
  seq INTEGER PRIMARY KEY,
  op INTEGER NOT NULL REFERENCES journal_op (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  -- The whole row as a JSON object; NULL before an insert.
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  -- The whole row as a JSON object; NULL after a delete.
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX journal_row_op ON journal_row (op, seq);

-- What the triggers of all other tables obey. Closed outside a transaction: it is opened and
-- closed in the same transaction as the writes themselves.
CREATE TABLE journal_now (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- 'closed': a write is refused. 'recording': it goes into the journal. 'replaying': it comes
  -- out of the journal, or from a migration.
  state TEXT NOT NULL CHECK (state IN ('closed', 'recording', 'replaying')),
  op INTEGER REFERENCES journal_op (id) ON DELETE RESTRICT,
  CHECK ((state = 'recording') = (op IS NOT NULL))
) STRICT;
INSERT INTO journal_now (id, state, op) VALUES (1, 'closed', NULL);
