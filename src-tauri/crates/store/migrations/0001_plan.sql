-- Plans. Every table below plan carries plan_id, held equal to its parent's by the foreign keys,
-- so that one statement reads a whole plan and the journal names the plan of every row.
-- uid is the item number of the interchange format, 1 to 2^53 - 1, unique within the plan.
-- position orders the rows of one list, from 0; ties are broken by id.
-- Deadlines, budgets and names are the office's words; what they mean is read from them anew.

CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  -- Identity in the interchange format, such as 'tung-anh-2022'.
  uid TEXT NOT NULL UNIQUE
    CHECK (length(uid) BETWEEN 1 AND 64 AND uid NOT GLOB '*[^a-z0-9-]*' AND uid NOT GLOB '-*'),
  kind TEXT NOT NULL CHECK (kind IN ('annual', 'multi_year', 'index_improvement')),
  first_year INTEGER NOT NULL CHECK (first_year BETWEEN 1990 AND 2200),
  last_year INTEGER NOT NULL CHECK (last_year BETWEEN first_year AND 2200),
  -- The issuing office as it is named on this paper, whatever it is called today.
  office_name TEXT NOT NULL,
  office_kind TEXT NOT NULL
    CHECK (office_kind IN ('commune', 'ward', 'township', 'special_zone', 'district')),
  office_place TEXT NOT NULL,
  office_province TEXT NOT NULL,
  office_superior TEXT NOT NULL,
  subject TEXT NOT NULL,
  -- Số; NULL leaves room to write it after signing.
  number INTEGER CHECK (number BETWEEN 1 AND 4294967295),
  symbol TEXT NOT NULL,
  place TEXT NOT NULL,
  -- YYYY-MM-DD.
  issued_on TEXT CHECK (issued_on IS date(issued_on)),
  -- NULL where the plan is signed by its decision or the signer is not known.
  signature_name TEXT,
  -- The number that the next new item gets: a number is never given twice.
  next_uid INTEGER NOT NULL CHECK (next_uid BETWEEN 1 AND 9007199254740992)
) STRICT;

-- The Quyết định that carries the plan.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL UNIQUE REFERENCES plan (id) ON DELETE CASCADE,
  number INTEGER CHECK (number BETWEEN 1 AND 4294967295),
  symbol TEXT NOT NULL,
  place TEXT NOT NULL,
  issued_on TEXT CHECK (issued_on IS date(issued_on)),
  subject TEXT NOT NULL,
  authority TEXT NOT NULL,
  plan_reference TEXT NOT NULL,
  signature_name TEXT NOT NULL,
  UNIQUE (id, plan_id)
) STRICT;

-- A paragraph of the plan, or of its decision where decision_id is given.
CREATE TABLE block (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  decision_id INTEGER,
  uid INTEGER NOT NULL CHECK (uid BETWEEN 1 AND 9007199254740991),
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('legal_basis', 'article', 'roman', 'arabic', 'decimal',
    'letter', 'dash', 'plus', 'paragraph')),
  -- As printed, with its gaps: 'I.', '1.1.', 'a)', '-'.
  mark TEXT NOT NULL,
  heading INTEGER NOT NULL CHECK (heading IN (0, 1)),
  text TEXT NOT NULL,
  UNIQUE (plan_id, uid),
  FOREIGN KEY (decision_id, plan_id) REFERENCES decision (id, plan_id) ON DELETE CASCADE
) STRICT;
CREATE INDEX block_decision ON block (decision_id);

-- Nơi nhận of the plan, or of its decision.
CREATE TABLE recipient (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  decision_id INTEGER,
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL,
  FOREIGN KEY (decision_id, plan_id) REFERENCES decision (id, plan_id) ON DELETE CASCADE
) STRICT;
CREATE INDEX recipient_plan ON recipient (plan_id, position);
CREATE INDEX recipient_decision ON recipient (decision_id);

-- The lines above the signer's name on the plan, or on its decision.
CREATE TABLE signature_line (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  decision_id INTEGER,
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL,
  FOREIGN KEY (decision_id, plan_id) REFERENCES decision (id, plan_id) ON DELETE CASCADE
) STRICT;
CREATE INDEX signature_line_plan ON signature_line (plan_id, position);
CREATE INDEX signature_line_decision ON signature_line (decision_id);

-- Chỉ tiêu.
CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  uid INTEGER NOT NULL CHECK (uid BETWEEN 1 AND 9007199254740991),
  position INTEGER NOT NULL CHECK (position >= 0),
  -- The paragraph that prints the target; it cannot go while the target points to it.
  block_id INTEGER REFERENCES block (id) ON DELETE NO ACTION,
  domain_code TEXT,
  text TEXT NOT NULL,
  comparator TEXT
    CHECK (comparator IN ('at_least', 'more_than', 'equal', 'less_than', 'at_most')),
  -- Hundredths of the unit: 98 % is 9800.
  value_hundredths INTEGER,
  unit TEXT,
  UNIQUE (plan_id, uid),
  CHECK ((comparator IS NULL) = (value_hundredths IS NULL)
    AND (comparator IS NULL) = (unit IS NULL))
) STRICT;
CREATE INDEX target_block ON target (block_id);

-- Phụ lục.
CREATE TABLE appendix (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  uid INTEGER NOT NULL CHECK (uid BETWEEN 1 AND 9007199254740991),
  position INTEGER NOT NULL CHECK (position >= 0),
  title TEXT NOT NULL,
  -- As printed; '' is made from the plan's number and date.
  reference TEXT NOT NULL,
  -- A layout's id; layouts are files, not rows.
  layout TEXT NOT NULL,
  UNIQUE (plan_id, uid),
  UNIQUE (id, plan_id)
) STRICT;

-- A header text of this paper where it differs from the layout's.
CREATE TABLE appendix_header (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL,
  appendix_id INTEGER NOT NULL,
  -- A task field: 'objective', 'max_points', 'extra:NAME'.
  field TEXT NOT NULL CHECK (field <> ''),
  text TEXT NOT NULL,
  UNIQUE (appendix_id, field),
  FOREIGN KEY (appendix_id, plan_id) REFERENCES appendix (id, plan_id) ON DELETE CASCADE
) STRICT;
CREATE INDEX appendix_header_plan ON appendix_header (plan_id);

-- Lĩnh vực, and its sub-domains through parent_id.
CREATE TABLE domain (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL,
  appendix_id INTEGER NOT NULL,
  parent_id INTEGER CHECK (parent_id <> id),
  uid INTEGER NOT NULL CHECK (uid BETWEEN 1 AND 9007199254740991),
  position INTEGER NOT NULL CHECK (position >= 0),
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  -- The domain of the catalogue, where it is known.
  code TEXT,
  UNIQUE (plan_id, uid),
  UNIQUE (id, plan_id),
  UNIQUE (id, appendix_id),
  FOREIGN KEY (appendix_id, plan_id) REFERENCES appendix (id, plan_id) ON DELETE CASCADE,
  FOREIGN KEY (parent_id, appendix_id) REFERENCES domain (id, appendix_id) ON DELETE CASCADE
) STRICT;
CREATE INDEX domain_appendix ON domain (appendix_id, position);
CREATE INDEX domain_parent ON domain (parent_id);

-- One row of an appendix.
CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL,
  domain_id INTEGER NOT NULL,
  uid INTEGER NOT NULL CHECK (uid BETWEEN 1 AND 9007199254740991),
  position INTEGER NOT NULL CHECK (position >= 0),
  -- 0 for a task, 1 for a sub-task of the task above it, and so on.
  depth INTEGER NOT NULL CHECK (depth BETWEEN 0 AND 5),
  -- TT as printed; '' is printed without a number, NULL is counted by the layout.
  number TEXT,
  objective TEXT NOT NULL,
  task TEXT NOT NULL,
  activity TEXT NOT NULL,
  product TEXT NOT NULL,
  lead TEXT NOT NULL,
  partners TEXT NOT NULL,
  adviser TEXT NOT NULL,
  deadline TEXT NOT NULL,
  budget TEXT NOT NULL,
  criterion_code TEXT NOT NULL,
  criterion_title TEXT NOT NULL,
  -- Hundredths of a point: 5,5 is 550.
  max_points INTEGER CHECK (max_points BETWEEN -1000000 AND 1000000),
  attained_points INTEGER CHECK (attained_points BETWEEN -1000000 AND 1000000),
  required TEXT NOT NULL,
  -- The fields that are one cell with the row above, as a JSON array of their keys: switches of
  -- this row, always read and written with it.
  merged TEXT NOT NULL CHECK (json_valid(merged) AND json_type(merged) = 'array'),
  UNIQUE (plan_id, uid),
  UNIQUE (id, plan_id),
  FOREIGN KEY (domain_id, plan_id) REFERENCES domain (id, plan_id) ON DELETE CASCADE
) STRICT;
CREATE INDEX task_domain ON task (domain_id, position);

-- A cell in a further column of the office's own.
CREATE TABLE task_extra (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL,
  task_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (task_id, name),
  FOREIGN KEY (task_id, plan_id) REFERENCES task (id, plan_id) ON DELETE CASCADE
) STRICT;
CREATE INDEX task_extra_plan ON task_extra (plan_id);
