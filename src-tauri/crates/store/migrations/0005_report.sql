-- Reports: their words, the versions that were issued with the files that went out, and what the
-- office itself says of periods and outlines.

-- A report as it is being written.
CREATE TABLE report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2200),
  -- The key of its period, such as 'q1'; NULL for chuyên đề and đột xuất.
  period TEXT CHECK (period <> ''),
  -- {"periodic": "q1"}, as in the model.
  kind TEXT NOT NULL CHECK (json_valid(kind)),
  -- The days that it speaks of, and the reporting year in which they lie, YYYY-MM-DD.
  first_day TEXT NOT NULL CHECK (first_day IS date(first_day)),
  last_day TEXT NOT NULL CHECK (last_day IS date(last_day) AND last_day >= first_day),
  year_first_day TEXT NOT NULL CHECK (year_first_day IS date(year_first_day)),
  year_last_day TEXT NOT NULL CHECK (year_last_day IS date(year_last_day)
    AND year_last_day >= year_first_day),
  -- The day of its facts; NULL before it was compiled.
  taken_on TEXT CHECK (taken_on IS date(taken_on)),
  outline TEXT NOT NULL CHECK (outline <> ''),
  -- Number, date, addressees, signature.
  head TEXT NOT NULL CHECK (json_valid(head) AND json_type(head) = 'object'),
  -- The sections as they were when it was last compiled.
  sections TEXT NOT NULL CHECK (json_valid(sections) AND json_type(sections) = 'array'),
  -- The highest number that a paragraph ever had: none is given twice.
  last_block INTEGER NOT NULL CHECK (last_block BETWEEN 0 AND 9007199254740991),
  -- Civil time of the office when it was handed to be signed.
  submitted_at TEXT CHECK (submitted_at IS strftime('%Y-%m-%dT%H:%M:%S', submitted_at)),
  -- A year has one report of each period.
  UNIQUE (year, period)
) STRICT;

-- A paragraph of a report.
CREATE TABLE report_block (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  uid INTEGER NOT NULL CHECK (uid BETWEEN 1 AND 9007199254740991),
  -- Blocks are printed in the order of their places.
  position INTEGER NOT NULL,
  -- Everything that the block says of itself, as in the model.
  body TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object'),
  UNIQUE (report_id, uid)
) STRICT;

-- A report as it was issued: what was signed, whatever becomes of the book.
CREATE TABLE report_version (
  id INTEGER PRIMARY KEY,
  -- A report that was issued stays.
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE RESTRICT,
  -- 1 for the report as first issued, then one more for every correction.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  number INTEGER NOT NULL CHECK (number >= 1),
  symbol TEXT NOT NULL,
  signer TEXT NOT NULL CHECK (signer <> ''),
  issued_on TEXT NOT NULL CHECK (issued_on IS date(issued_on)),
  entered_at TEXT NOT NULL CHECK (entered_at IS strftime('%Y-%m-%dT%H:%M:%S', entered_at)),
  -- Why the report was corrected; '' for the first version.
  reason TEXT NOT NULL,
  -- Everything that its print needs, and what each sentence and figure was.
  body TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object'),
  UNIQUE (report_id, ordinal)
) STRICT;

CREATE TRIGGER report_version_stays BEFORE UPDATE ON report_version BEGIN
  SELECT RAISE(ABORT, 'a version of a report is never changed');
END;

-- A file of an issued report, kept by its hash beside the book: what was produced, and the paper
-- with the signature on it.
CREATE TABLE report_file (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE RESTRICT,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  role TEXT NOT NULL CHECK (role IN ('docx', 'pdf', 'xlsx', 'signed')),
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  UNIQUE (report_id, ordinal, role)
) STRICT;

-- A correction under way: the report may be edited until it is issued again.
CREATE TABLE report_correction (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL UNIQUE REFERENCES report (id) ON DELETE CASCADE,
  begun_at TEXT NOT NULL CHECK (begun_at IS strftime('%Y-%m-%dT%H:%M:%S', begun_at)),
  reason TEXT NOT NULL
) STRICT;

-- An outline of the office's own, or its copy of one that came with the program.
CREATE TABLE report_outline (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  body TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object')
) STRICT;

-- Which reports the office owes and when, where it says so otherwise than the program.
CREATE TABLE report_scheme (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  body TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object')
) STRICT;
