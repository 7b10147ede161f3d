-- application_id 1128482883
-- user_version 6
-- encoding UTF-8
-- page_size 4096

CREATE TABLE amendment (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL UNIQUE REFERENCES plan (id) ON DELETE CASCADE,
  begun_at TEXT NOT NULL CHECK (begun_at IS strftime('%Y-%m-%dT%H:%M:%S', begun_at)),
  reason TEXT NOT NULL
) STRICT;

CREATE TRIGGER amendment_deleted AFTER DELETE ON amendment BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'amendment', old.id, json_object(
    'id', old.id, 'plan_id', old.plan_id, 'begun_at', old.begun_at, 'reason', old.reason), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER amendment_inserted AFTER INSERT ON amendment BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'amendment', new.id, NULL, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'begun_at', new.begun_at, 'reason', new.reason)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER amendment_updated AFTER UPDATE ON amendment BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'amendment', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'plan_id', old.plan_id, 'begun_at', old.begun_at, 'reason', old.reason) AS before, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'begun_at', new.begun_at, 'reason', new.reason) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

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

CREATE TRIGGER appendix_deleted AFTER DELETE ON appendix BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'appendix', old.id, json_object(
    'id', old.id, 'plan_id', old.plan_id, 'uid', old.uid, 'position', old.position,
    'title', old.title, 'reference', old.reference, 'layout', old.layout), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER appendix_inserted AFTER INSERT ON appendix BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'appendix', new.id, NULL, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'uid', new.uid, 'position', new.position,
    'title', new.title, 'reference', new.reference, 'layout', new.layout)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER appendix_updated AFTER UPDATE ON appendix BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'appendix', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'plan_id', old.plan_id, 'uid', old.uid, 'position', old.position,
    'title', old.title, 'reference', old.reference, 'layout', old.layout) AS before, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'uid', new.uid, 'position', new.position,
    'title', new.title, 'reference', new.reference, 'layout', new.layout) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

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

CREATE TRIGGER appendix_header_deleted AFTER DELETE ON appendix_header BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'appendix_header', old.id, json_object(
    'id', old.id, 'plan_id', old.plan_id, 'appendix_id', old.appendix_id, 'field', old.field,
    'text', old.text), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER appendix_header_inserted AFTER INSERT ON appendix_header BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'appendix_header', new.id, NULL, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'appendix_id', new.appendix_id, 'field', new.field,
    'text', new.text)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER appendix_header_updated AFTER UPDATE ON appendix_header BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'appendix_header', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'plan_id', old.plan_id, 'appendix_id', old.appendix_id, 'field', old.field,
    'text', old.text) AS before, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'appendix_id', new.appendix_id, 'field', new.field,
    'text', new.text) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TABLE appendix_layout (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL CHECK (position >= 0),
  -- What appendix.layout names: a name for rows and files, kept when the title changes.
  uid TEXT NOT NULL UNIQUE
    CHECK (length(uid) BETWEEN 1 AND 64 AND uid NOT GLOB '*[^a-z0-9-]*' AND uid NOT GLOB '-*'),
  -- The whole layout as in the files of the shipped ones: nothing asks for a part of it.
  body TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object')
) STRICT;

CREATE TRIGGER appendix_layout_deleted AFTER DELETE ON appendix_layout BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'appendix_layout', old.id, json_object(
    'id', old.id, 'position', old.position, 'uid', old.uid, 'body', old.body), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER appendix_layout_inserted AFTER INSERT ON appendix_layout BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'appendix_layout', new.id, NULL, json_object(
    'id', new.id, 'position', new.position, 'uid', new.uid, 'body', new.body)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER appendix_layout_updated AFTER UPDATE ON appendix_layout BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'appendix_layout', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'position', old.position, 'uid', old.uid, 'body', old.body) AS before, json_object(
    'id', new.id, 'position', new.position, 'uid', new.uid, 'body', new.body) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

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

CREATE TRIGGER block_deleted AFTER DELETE ON block BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'block', old.id, json_object(
    'id', old.id, 'plan_id', old.plan_id, 'decision_id', old.decision_id, 'uid', old.uid,
    'position', old.position, 'kind', old.kind, 'mark', old.mark, 'heading', old.heading,
    'text', old.text), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER block_inserted AFTER INSERT ON block BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'block', new.id, NULL, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'decision_id', new.decision_id, 'uid', new.uid,
    'position', new.position, 'kind', new.kind, 'mark', new.mark, 'heading', new.heading,
    'text', new.text)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER block_updated AFTER UPDATE ON block BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'block', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'plan_id', old.plan_id, 'decision_id', old.decision_id, 'uid', old.uid,
    'position', old.position, 'kind', old.kind, 'mark', old.mark, 'heading', old.heading,
    'text', old.text) AS before, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'decision_id', new.decision_id, 'uid', new.uid,
    'position', new.position, 'kind', new.kind, 'mark', new.mark, 'heading', new.heading,
    'text', new.text) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TABLE body (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  is_group INTEGER NOT NULL CHECK (is_group IN (0, 1)),
  valid_from TEXT CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to))
) STRICT;

CREATE TRIGGER body_deleted AFTER DELETE ON body BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'body', old.id, json_object(
    'id', old.id, 'position', old.position, 'name', old.name, 'is_group', old.is_group,
    'valid_from', old.valid_from, 'valid_to', old.valid_to), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER body_inserted AFTER INSERT ON body BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'body', new.id, NULL, json_object(
    'id', new.id, 'position', new.position, 'name', new.name, 'is_group', new.is_group,
    'valid_from', new.valid_from, 'valid_to', new.valid_to)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER body_updated AFTER UPDATE ON body BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'body', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'position', old.position, 'name', old.name, 'is_group', old.is_group,
    'valid_from', old.valid_from, 'valid_to', old.valid_to) AS before, json_object(
    'id', new.id, 'position', new.position, 'name', new.name, 'is_group', new.is_group,
    'valid_from', new.valid_from, 'valid_to', new.valid_to) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TABLE body_alias (
  id INTEGER PRIMARY KEY,
  body_id INTEGER NOT NULL REFERENCES body (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL
) STRICT;

CREATE INDEX body_alias_body ON body_alias (body_id, position);

CREATE TRIGGER body_alias_deleted AFTER DELETE ON body_alias BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'body_alias', old.id, json_object(
    'id', old.id, 'body_id', old.body_id, 'position', old.position, 'name', old.name), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER body_alias_inserted AFTER INSERT ON body_alias BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'body_alias', new.id, NULL, json_object(
    'id', new.id, 'body_id', new.body_id, 'position', new.position, 'name', new.name)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER body_alias_updated AFTER UPDATE ON body_alias BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'body_alias', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'body_id', old.body_id, 'position', old.position, 'name', old.name) AS before, json_object(
    'id', new.id, 'body_id', new.body_id, 'position', new.position, 'name', new.name) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TABLE catalogue_domain (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL CHECK (position >= 0),
  -- The same in every era; the name is not.
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  valid_from TEXT CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to))
) STRICT;

CREATE TRIGGER catalogue_domain_deleted AFTER DELETE ON catalogue_domain BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'catalogue_domain', old.id, json_object(
    'id', old.id, 'position', old.position, 'code', old.code, 'name', old.name,
    'valid_from', old.valid_from, 'valid_to', old.valid_to), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER catalogue_domain_inserted AFTER INSERT ON catalogue_domain BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'catalogue_domain', new.id, NULL, json_object(
    'id', new.id, 'position', new.position, 'code', new.code, 'name', new.name,
    'valid_from', new.valid_from, 'valid_to', new.valid_to)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER catalogue_domain_updated AFTER UPDATE ON catalogue_domain BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'catalogue_domain', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'position', old.position, 'code', old.code, 'name', old.name,
    'valid_from', old.valid_from, 'valid_to', old.valid_to) AS before, json_object(
    'id', new.id, 'position', new.position, 'code', new.code, 'name', new.name,
    'valid_from', new.valid_from, 'valid_to', new.valid_to) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

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
  signature_name TEXT NOT NULL, signature_post TEXT NOT NULL DEFAULT '',
  UNIQUE (id, plan_id)
) STRICT;

CREATE TRIGGER decision_deleted AFTER DELETE ON decision BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'decision', old.id, json_object(
    'id', old.id, 'plan_id', old.plan_id, 'number', old.number, 'symbol', old.symbol,
    'place', old.place, 'issued_on', old.issued_on, 'subject', old.subject,
    'authority', old.authority, 'plan_reference', old.plan_reference,
    'signature_name', old.signature_name, 'signature_post', old.signature_post), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER decision_inserted AFTER INSERT ON decision BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'decision', new.id, NULL, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'number', new.number, 'symbol', new.symbol,
    'place', new.place, 'issued_on', new.issued_on, 'subject', new.subject,
    'authority', new.authority, 'plan_reference', new.plan_reference,
    'signature_name', new.signature_name, 'signature_post', new.signature_post)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER decision_updated AFTER UPDATE ON decision BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'decision', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'plan_id', old.plan_id, 'number', old.number, 'symbol', old.symbol,
    'place', old.place, 'issued_on', old.issued_on, 'subject', old.subject,
    'authority', old.authority, 'plan_reference', old.plan_reference,
    'signature_name', old.signature_name, 'signature_post', old.signature_post) AS before, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'number', new.number, 'symbol', new.symbol,
    'place', new.place, 'issued_on', new.issued_on, 'subject', new.subject,
    'authority', new.authority, 'plan_reference', new.plan_reference,
    'signature_name', new.signature_name, 'signature_post', new.signature_post) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

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

CREATE TRIGGER domain_deleted AFTER DELETE ON domain BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'domain', old.id, json_object(
    'id', old.id, 'plan_id', old.plan_id, 'appendix_id', old.appendix_id,
    'parent_id', old.parent_id, 'uid', old.uid, 'position', old.position, 'number', old.number,
    'title', old.title, 'code', old.code), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER domain_inserted AFTER INSERT ON domain BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'domain', new.id, NULL, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'appendix_id', new.appendix_id,
    'parent_id', new.parent_id, 'uid', new.uid, 'position', new.position, 'number', new.number,
    'title', new.title, 'code', new.code)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER domain_updated AFTER UPDATE ON domain BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'domain', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'plan_id', old.plan_id, 'appendix_id', old.appendix_id,
    'parent_id', old.parent_id, 'uid', old.uid, 'position', old.position, 'number', old.number,
    'title', old.title, 'code', old.code) AS before, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'appendix_id', new.appendix_id,
    'parent_id', new.parent_id, 'uid', new.uid, 'position', new.position, 'number', new.number,
    'title', new.title, 'code', new.code) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

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

CREATE TRIGGER evidence_deleted AFTER DELETE ON evidence BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'evidence', old.id, json_object(
    'id', old.id, 'number', old.number, 'issued_on', old.issued_on, 'agency', old.agency,
    'subject', old.subject, 'file_name', old.file_name, 'sha256', old.sha256, 'bytes', old.bytes), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER evidence_inserted AFTER INSERT ON evidence BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'evidence', new.id, NULL, json_object(
    'id', new.id, 'number', new.number, 'issued_on', new.issued_on, 'agency', new.agency,
    'subject', new.subject, 'file_name', new.file_name, 'sha256', new.sha256, 'bytes', new.bytes)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER evidence_updated AFTER UPDATE ON evidence BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'evidence', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'number', old.number, 'issued_on', old.issued_on, 'agency', old.agency,
    'subject', old.subject, 'file_name', old.file_name, 'sha256', old.sha256, 'bytes', old.bytes) AS before, json_object(
    'id', new.id, 'number', new.number, 'issued_on', new.issued_on, 'agency', new.agency,
    'subject', new.subject, 'file_name', new.file_name, 'sha256', new.sha256, 'bytes', new.bytes) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

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

CREATE INDEX evidence_link_row ON evidence_link (register_row);

CREATE INDEX evidence_link_task ON evidence_link (plan_id, task_uid);

CREATE TRIGGER evidence_link_deleted AFTER DELETE ON evidence_link BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'evidence_link', old.id, json_object(
    'id', old.id, 'evidence_id', old.evidence_id, 'plan_id', old.plan_id, 'task_uid', old.task_uid,
    'criterion', old.criterion, 'register', old.register, 'register_row', old.register_row,
    'figure', old.figure), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER evidence_link_inserted AFTER INSERT ON evidence_link BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'evidence_link', new.id, NULL, json_object(
    'id', new.id, 'evidence_id', new.evidence_id, 'plan_id', new.plan_id, 'task_uid', new.task_uid,
    'criterion', new.criterion, 'register', new.register, 'register_row', new.register_row,
    'figure', new.figure)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER evidence_link_updated AFTER UPDATE ON evidence_link BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'evidence_link', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'evidence_id', old.evidence_id, 'plan_id', old.plan_id, 'task_uid', old.task_uid,
    'criterion', old.criterion, 'register', old.register, 'register_row', old.register_row,
    'figure', old.figure) AS before, json_object(
    'id', new.id, 'evidence_id', new.evidence_id, 'plan_id', new.plan_id, 'task_uid', new.task_uid,
    'criterion', new.criterion, 'register', new.register, 'register_row', new.register_row,
    'figure', new.figure) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

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

CREATE TRIGGER figure_value_deleted AFTER DELETE ON figure_value BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'figure_value', old.id, json_object(
    'id', old.id, 'figure', old.figure, 'first_day', old.first_day, 'last_day', old.last_day,
    'value', old.value, 'estimate', old.estimate, 'source', old.source), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER figure_value_inserted AFTER INSERT ON figure_value BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'figure_value', new.id, NULL, json_object(
    'id', new.id, 'figure', new.figure, 'first_day', new.first_day, 'last_day', new.last_day,
    'value', new.value, 'estimate', new.estimate, 'source', new.source)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER figure_value_updated AFTER UPDATE ON figure_value BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'figure_value', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'figure', old.figure, 'first_day', old.first_day, 'last_day', old.last_day,
    'value', old.value, 'estimate', old.estimate, 'source', old.source) AS before, json_object(
    'id', new.id, 'figure', new.figure, 'first_day', new.first_day, 'last_day', new.last_day,
    'value', new.value, 'estimate', new.estimate, 'source', new.source) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TABLE house_style (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- As in the interchange format of the catalogue: nothing asks for a part of it.
  body TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object')
) STRICT;

CREATE TRIGGER house_style_deleted AFTER DELETE ON house_style BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'house_style', old.id, json_object(
    'id', old.id, 'body', old.body), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER house_style_inserted AFTER INSERT ON house_style BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'house_style', new.id, NULL, json_object(
    'id', new.id, 'body', new.body)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER house_style_updated AFTER UPDATE ON house_style BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'house_style', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'body', old.body) AS before, json_object(
    'id', new.id, 'body', new.body) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TABLE internal_date (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  task_uid INTEGER NOT NULL CHECK (task_uid BETWEEN 1 AND 9007199254740991),
  instance TEXT NOT NULL CHECK (instance <> ''),
  day TEXT NOT NULL CHECK (day IS date(day)),
  UNIQUE (plan_id, task_uid, instance)
) STRICT;

CREATE TRIGGER internal_date_deleted AFTER DELETE ON internal_date BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'internal_date', old.id, json_object(
    'id', old.id, 'plan_id', old.plan_id, 'task_uid', old.task_uid, 'instance', old.instance,
    'day', old.day), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER internal_date_inserted AFTER INSERT ON internal_date BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'internal_date', new.id, NULL, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'task_uid', new.task_uid, 'instance', new.instance,
    'day', new.day)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER internal_date_updated AFTER UPDATE ON internal_date BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'internal_date', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'plan_id', old.plan_id, 'task_uid', old.task_uid, 'instance', old.instance,
    'day', old.day) AS before, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'task_uid', new.task_uid, 'instance', new.instance,
    'day', new.day) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TABLE journal_now (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- 'closed': a write is refused. 'recording': it goes into the journal. 'replaying': it comes
  -- out of the journal, or from a migration.
  state TEXT NOT NULL CHECK (state IN ('closed', 'recording', 'replaying')),
  op INTEGER REFERENCES journal_op (id) ON DELETE RESTRICT,
  CHECK ((state = 'recording') = (op IS NOT NULL))
) STRICT;

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

CREATE TABLE meta (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- The migrations applied; the same number as user_version, or the header was tampered with.
  version INTEGER NOT NULL CHECK (version >= 1),
  -- The oldest program version (by migrations known) that may open this file.
  min_reader INTEGER NOT NULL CHECK (min_reader BETWEEN 1 AND version)
) STRICT;

CREATE TABLE office (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  kind TEXT NOT NULL
    CHECK (kind IN ('commune', 'ward', 'township', 'special_zone', 'district')),
  place TEXT NOT NULL,
  province TEXT NOT NULL,
  superior TEXT NOT NULL,
  valid_from TEXT CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to))
) STRICT;

CREATE TRIGGER office_deleted AFTER DELETE ON office BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'office', old.id, json_object(
    'id', old.id, 'position', old.position, 'name', old.name, 'kind', old.kind, 'place', old.place,
    'province', old.province, 'superior', old.superior, 'valid_from', old.valid_from,
    'valid_to', old.valid_to), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER office_inserted AFTER INSERT ON office BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'office', new.id, NULL, json_object(
    'id', new.id, 'position', new.position, 'name', new.name, 'kind', new.kind, 'place', new.place,
    'province', new.province, 'superior', new.superior, 'valid_from', new.valid_from,
    'valid_to', new.valid_to)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER office_updated AFTER UPDATE ON office BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'office', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'position', old.position, 'name', old.name, 'kind', old.kind, 'place', old.place,
    'province', old.province, 'superior', old.superior, 'valid_from', old.valid_from,
    'valid_to', old.valid_to) AS before, json_object(
    'id', new.id, 'position', new.position, 'name', new.name, 'kind', new.kind, 'place', new.place,
    'province', new.province, 'superior', new.superior, 'valid_from', new.valid_from,
    'valid_to', new.valid_to) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TABLE officer (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL
) STRICT;

CREATE TRIGGER officer_deleted AFTER DELETE ON officer BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'officer', old.id, json_object(
    'id', old.id, 'position', old.position, 'name', old.name), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER officer_inserted AFTER INSERT ON officer BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'officer', new.id, NULL, json_object(
    'id', new.id, 'position', new.position, 'name', new.name)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER officer_updated AFTER UPDATE ON officer BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'officer', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'position', old.position, 'name', old.name) AS before, json_object(
    'id', new.id, 'position', new.position, 'name', new.name) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

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
, signature_post TEXT NOT NULL DEFAULT '', urgency TEXT CHECK (urgency IN ('urgent', 'very_urgent', 'express')), circulation TEXT
  CHECK (circulation IN ('internal', 'return_after_reading')), drafter TEXT NOT NULL DEFAULT '') STRICT;

CREATE TRIGGER plan_deleted AFTER DELETE ON plan BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'plan', old.id, json_object(
    'id', old.id, 'uid', old.uid, 'kind', old.kind, 'first_year', old.first_year,
    'last_year', old.last_year, 'office_name', old.office_name, 'office_kind', old.office_kind,
    'office_place', old.office_place, 'office_province', old.office_province,
    'office_superior', old.office_superior, 'subject', old.subject, 'number', old.number,
    'symbol', old.symbol, 'place', old.place, 'issued_on', old.issued_on,
    'signature_name', old.signature_name, 'next_uid', old.next_uid,
    'signature_post', old.signature_post, 'urgency', old.urgency, 'circulation', old.circulation,
    'drafter', old.drafter), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER plan_inserted AFTER INSERT ON plan BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'plan', new.id, NULL, json_object(
    'id', new.id, 'uid', new.uid, 'kind', new.kind, 'first_year', new.first_year,
    'last_year', new.last_year, 'office_name', new.office_name, 'office_kind', new.office_kind,
    'office_place', new.office_place, 'office_province', new.office_province,
    'office_superior', new.office_superior, 'subject', new.subject, 'number', new.number,
    'symbol', new.symbol, 'place', new.place, 'issued_on', new.issued_on,
    'signature_name', new.signature_name, 'next_uid', new.next_uid,
    'signature_post', new.signature_post, 'urgency', new.urgency, 'circulation', new.circulation,
    'drafter', new.drafter)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER plan_updated AFTER UPDATE ON plan BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'plan', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'uid', old.uid, 'kind', old.kind, 'first_year', old.first_year,
    'last_year', old.last_year, 'office_name', old.office_name, 'office_kind', old.office_kind,
    'office_place', old.office_place, 'office_province', old.office_province,
    'office_superior', old.office_superior, 'subject', old.subject, 'number', old.number,
    'symbol', old.symbol, 'place', old.place, 'issued_on', old.issued_on,
    'signature_name', old.signature_name, 'next_uid', old.next_uid,
    'signature_post', old.signature_post, 'urgency', old.urgency, 'circulation', old.circulation,
    'drafter', old.drafter) AS before, json_object(
    'id', new.id, 'uid', new.uid, 'kind', new.kind, 'first_year', new.first_year,
    'last_year', new.last_year, 'office_name', new.office_name, 'office_kind', new.office_kind,
    'office_place', new.office_place, 'office_province', new.office_province,
    'office_superior', new.office_superior, 'subject', new.subject, 'number', new.number,
    'symbol', new.symbol, 'place', new.place, 'issued_on', new.issued_on,
    'signature_name', new.signature_name, 'next_uid', new.next_uid,
    'signature_post', new.signature_post, 'urgency', new.urgency, 'circulation', new.circulation,
    'drafter', new.drafter) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

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

CREATE TRIGGER plan_version_deleted AFTER DELETE ON plan_version BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'plan_version', old.id, json_object(
    'id', old.id, 'plan_id', old.plan_id, 'ordinal', old.ordinal, 'number', old.number,
    'symbol', old.symbol, 'signer', old.signer, 'issued_on', old.issued_on,
    'entered_at', old.entered_at, 'reason', old.reason, 'body', old.body), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER plan_version_inserted AFTER INSERT ON plan_version BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'plan_version', new.id, NULL, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'ordinal', new.ordinal, 'number', new.number,
    'symbol', new.symbol, 'signer', new.signer, 'issued_on', new.issued_on,
    'entered_at', new.entered_at, 'reason', new.reason, 'body', new.body)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER plan_version_stays BEFORE UPDATE ON plan_version BEGIN
  SELECT RAISE(ABORT, 'a version is never changed');
END;

CREATE TRIGGER plan_version_updated AFTER UPDATE ON plan_version BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'plan_version', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'plan_id', old.plan_id, 'ordinal', old.ordinal, 'number', old.number,
    'symbol', old.symbol, 'signer', old.signer, 'issued_on', old.issued_on,
    'entered_at', old.entered_at, 'reason', old.reason, 'body', old.body) AS before, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'ordinal', new.ordinal, 'number', new.number,
    'symbol', new.symbol, 'signer', new.signer, 'issued_on', new.issued_on,
    'entered_at', new.entered_at, 'reason', new.reason, 'body', new.body) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TABLE post (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  -- The body by its name, '' for none: a name outlives the row of one era.
  body TEXT NOT NULL
) STRICT;

CREATE TRIGGER post_deleted AFTER DELETE ON post BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'post', old.id, json_object(
    'id', old.id, 'position', old.position, 'name', old.name, 'body', old.body), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER post_inserted AFTER INSERT ON post BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'post', new.id, NULL, json_object(
    'id', new.id, 'position', new.position, 'name', new.name, 'body', new.body)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER post_updated AFTER UPDATE ON post BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'post', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'position', old.position, 'name', old.name, 'body', old.body) AS before, json_object(
    'id', new.id, 'position', new.position, 'name', new.name, 'body', new.body) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TABLE post_alias (
  id INTEGER PRIMARY KEY,
  post_id INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL
) STRICT;

CREATE INDEX post_alias_post ON post_alias (post_id, position);

CREATE TRIGGER post_alias_deleted AFTER DELETE ON post_alias BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'post_alias', old.id, json_object(
    'id', old.id, 'post_id', old.post_id, 'position', old.position, 'name', old.name), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER post_alias_inserted AFTER INSERT ON post_alias BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'post_alias', new.id, NULL, json_object(
    'id', new.id, 'post_id', new.post_id, 'position', new.position, 'name', new.name)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER post_alias_updated AFTER UPDATE ON post_alias BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'post_alias', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'post_id', old.post_id, 'position', old.position, 'name', old.name) AS before, json_object(
    'id', new.id, 'post_id', new.post_id, 'position', new.position, 'name', new.name) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

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

CREATE TRIGGER progress_entry_deleted AFTER DELETE ON progress_entry BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'progress_entry', old.id, json_object(
    'id', old.id, 'plan_id', old.plan_id, 'task_uid', old.task_uid, 'instance', old.instance,
    'happened_on', old.happened_on, 'entered_at', old.entered_at, 'state', old.state,
    'percent', old.percent, 'done', old.done, 'reporter', old.reporter,
    'supersedes', old.supersedes), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER progress_entry_inserted AFTER INSERT ON progress_entry BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'progress_entry', new.id, NULL, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'task_uid', new.task_uid, 'instance', new.instance,
    'happened_on', new.happened_on, 'entered_at', new.entered_at, 'state', new.state,
    'percent', new.percent, 'done', new.done, 'reporter', new.reporter,
    'supersedes', new.supersedes)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER progress_entry_remains BEFORE DELETE ON progress_entry BEGIN
  SELECT RAISE(ABORT, 'an entry of progress is never taken out');
END;

CREATE TRIGGER progress_entry_stays BEFORE UPDATE ON progress_entry BEGIN
  SELECT RAISE(ABORT, 'an entry of progress is never changed');
END;

CREATE TRIGGER progress_entry_updated AFTER UPDATE ON progress_entry BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'progress_entry', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'plan_id', old.plan_id, 'task_uid', old.task_uid, 'instance', old.instance,
    'happened_on', old.happened_on, 'entered_at', old.entered_at, 'state', old.state,
    'percent', old.percent, 'done', old.done, 'reporter', old.reporter,
    'supersedes', old.supersedes) AS before, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'task_uid', new.task_uid, 'instance', new.instance,
    'happened_on', new.happened_on, 'entered_at', new.entered_at, 'state', new.state,
    'percent', new.percent, 'done', new.done, 'reporter', new.reporter,
    'supersedes', new.supersedes) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TABLE recipient (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  decision_id INTEGER,
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL,
  FOREIGN KEY (decision_id, plan_id) REFERENCES decision (id, plan_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX recipient_decision ON recipient (decision_id);

CREATE INDEX recipient_plan ON recipient (plan_id, position);

CREATE TRIGGER recipient_deleted AFTER DELETE ON recipient BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'recipient', old.id, json_object(
    'id', old.id, 'plan_id', old.plan_id, 'decision_id', old.decision_id, 'position', old.position,
    'text', old.text), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER recipient_inserted AFTER INSERT ON recipient BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'recipient', new.id, NULL, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'decision_id', new.decision_id, 'position', new.position,
    'text', new.text)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER recipient_updated AFTER UPDATE ON recipient BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'recipient', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'plan_id', old.plan_id, 'decision_id', old.decision_id, 'position', old.position,
    'text', old.text) AS before, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'decision_id', new.decision_id, 'position', new.position,
    'text', new.text) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TABLE register_row (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  register TEXT NOT NULL CHECK (register <> ''),
  -- Cells by column; an empty cell is not there.
  cells TEXT NOT NULL CHECK (json_valid(cells) AND json_type(cells) = 'object')
) STRICT;

CREATE INDEX register_row_register ON register_row (register);

CREATE TRIGGER register_row_deleted AFTER DELETE ON register_row BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'register_row', old.id, json_object(
    'id', old.id, 'register', old.register, 'cells', old.cells), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER register_row_inserted AFTER INSERT ON register_row BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'register_row', new.id, NULL, json_object(
    'id', new.id, 'register', new.register, 'cells', new.cells)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER register_row_updated AFTER UPDATE ON register_row BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'register_row', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'register', old.register, 'cells', old.cells) AS before, json_object(
    'id', new.id, 'register', new.register, 'cells', new.cells) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

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

CREATE TRIGGER report_deleted AFTER DELETE ON report BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report', old.id, json_object(
    'id', old.id, 'year', old.year, 'period', old.period, 'kind', old.kind,
    'first_day', old.first_day, 'last_day', old.last_day, 'year_first_day', old.year_first_day,
    'year_last_day', old.year_last_day, 'taken_on', old.taken_on, 'outline', old.outline,
    'head', old.head, 'sections', old.sections, 'last_block', old.last_block,
    'submitted_at', old.submitted_at), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER report_inserted AFTER INSERT ON report BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report', new.id, NULL, json_object(
    'id', new.id, 'year', new.year, 'period', new.period, 'kind', new.kind,
    'first_day', new.first_day, 'last_day', new.last_day, 'year_first_day', new.year_first_day,
    'year_last_day', new.year_last_day, 'taken_on', new.taken_on, 'outline', new.outline,
    'head', new.head, 'sections', new.sections, 'last_block', new.last_block,
    'submitted_at', new.submitted_at)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER report_updated AFTER UPDATE ON report BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'year', old.year, 'period', old.period, 'kind', old.kind,
    'first_day', old.first_day, 'last_day', old.last_day, 'year_first_day', old.year_first_day,
    'year_last_day', old.year_last_day, 'taken_on', old.taken_on, 'outline', old.outline,
    'head', old.head, 'sections', old.sections, 'last_block', old.last_block,
    'submitted_at', old.submitted_at) AS before, json_object(
    'id', new.id, 'year', new.year, 'period', new.period, 'kind', new.kind,
    'first_day', new.first_day, 'last_day', new.last_day, 'year_first_day', new.year_first_day,
    'year_last_day', new.year_last_day, 'taken_on', new.taken_on, 'outline', new.outline,
    'head', new.head, 'sections', new.sections, 'last_block', new.last_block,
    'submitted_at', new.submitted_at) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

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

CREATE TRIGGER report_block_deleted AFTER DELETE ON report_block BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_block', old.id, json_object(
    'id', old.id, 'report_id', old.report_id, 'uid', old.uid, 'position', old.position,
    'body', old.body), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER report_block_inserted AFTER INSERT ON report_block BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_block', new.id, NULL, json_object(
    'id', new.id, 'report_id', new.report_id, 'uid', new.uid, 'position', new.position,
    'body', new.body)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER report_block_updated AFTER UPDATE ON report_block BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_block', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'report_id', old.report_id, 'uid', old.uid, 'position', old.position,
    'body', old.body) AS before, json_object(
    'id', new.id, 'report_id', new.report_id, 'uid', new.uid, 'position', new.position,
    'body', new.body) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TABLE report_correction (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL UNIQUE REFERENCES report (id) ON DELETE CASCADE,
  begun_at TEXT NOT NULL CHECK (begun_at IS strftime('%Y-%m-%dT%H:%M:%S', begun_at)),
  reason TEXT NOT NULL
) STRICT;

CREATE TRIGGER report_correction_deleted AFTER DELETE ON report_correction BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_correction', old.id, json_object(
    'id', old.id, 'report_id', old.report_id, 'begun_at', old.begun_at, 'reason', old.reason), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER report_correction_inserted AFTER INSERT ON report_correction BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_correction', new.id, NULL, json_object(
    'id', new.id, 'report_id', new.report_id, 'begun_at', new.begun_at, 'reason', new.reason)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER report_correction_updated AFTER UPDATE ON report_correction BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_correction', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'report_id', old.report_id, 'begun_at', old.begun_at, 'reason', old.reason) AS before, json_object(
    'id', new.id, 'report_id', new.report_id, 'begun_at', new.begun_at, 'reason', new.reason) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

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

CREATE TRIGGER report_file_deleted AFTER DELETE ON report_file BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_file', old.id, json_object(
    'id', old.id, 'report_id', old.report_id, 'ordinal', old.ordinal, 'role', old.role,
    'file_name', old.file_name, 'sha256', old.sha256, 'bytes', old.bytes), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER report_file_inserted AFTER INSERT ON report_file BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_file', new.id, NULL, json_object(
    'id', new.id, 'report_id', new.report_id, 'ordinal', new.ordinal, 'role', new.role,
    'file_name', new.file_name, 'sha256', new.sha256, 'bytes', new.bytes)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER report_file_updated AFTER UPDATE ON report_file BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_file', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'report_id', old.report_id, 'ordinal', old.ordinal, 'role', old.role,
    'file_name', old.file_name, 'sha256', old.sha256, 'bytes', old.bytes) AS before, json_object(
    'id', new.id, 'report_id', new.report_id, 'ordinal', new.ordinal, 'role', new.role,
    'file_name', new.file_name, 'sha256', new.sha256, 'bytes', new.bytes) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TABLE report_outline (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  body TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object')
) STRICT;

CREATE TRIGGER report_outline_deleted AFTER DELETE ON report_outline BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_outline', old.id, json_object(
    'id', old.id, 'name', old.name, 'body', old.body), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER report_outline_inserted AFTER INSERT ON report_outline BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_outline', new.id, NULL, json_object(
    'id', new.id, 'name', new.name, 'body', new.body)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER report_outline_updated AFTER UPDATE ON report_outline BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_outline', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'name', old.name, 'body', old.body) AS before, json_object(
    'id', new.id, 'name', new.name, 'body', new.body) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TABLE report_scheme (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  body TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object')
) STRICT;

CREATE TRIGGER report_scheme_deleted AFTER DELETE ON report_scheme BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_scheme', old.id, json_object(
    'id', old.id, 'name', old.name, 'body', old.body), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER report_scheme_inserted AFTER INSERT ON report_scheme BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_scheme', new.id, NULL, json_object(
    'id', new.id, 'name', new.name, 'body', new.body)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER report_scheme_updated AFTER UPDATE ON report_scheme BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_scheme', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'name', old.name, 'body', old.body) AS before, json_object(
    'id', new.id, 'name', new.name, 'body', new.body) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TABLE report_tables (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL UNIQUE REFERENCES report (id) ON DELETE CASCADE,
  -- Bảng thống kê and danh mục kết quả, as in the model.
  body TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object')
) STRICT;

CREATE TRIGGER report_tables_deleted AFTER DELETE ON report_tables BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_tables', old.id, json_object(
    'id', old.id, 'report_id', old.report_id, 'body', old.body), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER report_tables_inserted AFTER INSERT ON report_tables BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_tables', new.id, NULL, json_object(
    'id', new.id, 'report_id', new.report_id, 'body', new.body)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER report_tables_updated AFTER UPDATE ON report_tables BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_tables', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'report_id', old.report_id, 'body', old.body) AS before, json_object(
    'id', new.id, 'report_id', new.report_id, 'body', new.body) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

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

CREATE TRIGGER report_version_deleted AFTER DELETE ON report_version BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_version', old.id, json_object(
    'id', old.id, 'report_id', old.report_id, 'ordinal', old.ordinal, 'number', old.number,
    'symbol', old.symbol, 'signer', old.signer, 'issued_on', old.issued_on,
    'entered_at', old.entered_at, 'reason', old.reason, 'body', old.body), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER report_version_inserted AFTER INSERT ON report_version BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_version', new.id, NULL, json_object(
    'id', new.id, 'report_id', new.report_id, 'ordinal', new.ordinal, 'number', new.number,
    'symbol', new.symbol, 'signer', new.signer, 'issued_on', new.issued_on,
    'entered_at', new.entered_at, 'reason', new.reason, 'body', new.body)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER report_version_stays BEFORE UPDATE ON report_version BEGIN
  SELECT RAISE(ABORT, 'a version of a report is never changed');
END;

CREATE TRIGGER report_version_updated AFTER UPDATE ON report_version BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_version', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'report_id', old.report_id, 'ordinal', old.ordinal, 'number', old.number,
    'symbol', old.symbol, 'signer', old.signer, 'issued_on', old.issued_on,
    'entered_at', old.entered_at, 'reason', old.reason, 'body', old.body) AS before, json_object(
    'id', new.id, 'report_id', new.report_id, 'ordinal', new.ordinal, 'number', new.number,
    'symbol', new.symbol, 'signer', new.signer, 'issued_on', new.issued_on,
    'entered_at', new.entered_at, 'reason', new.reason, 'body', new.body) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TABLE service (
  id INTEGER PRIMARY KEY,
  officer_id INTEGER NOT NULL REFERENCES officer (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  -- The post by its name, for the same reason as post.body.
  post TEXT NOT NULL,
  valid_from TEXT CHECK (valid_from IS date(valid_from)),
  valid_to TEXT CHECK (valid_to IS date(valid_to))
) STRICT;

CREATE INDEX service_officer ON service (officer_id, position);

CREATE TRIGGER service_deleted AFTER DELETE ON service BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'service', old.id, json_object(
    'id', old.id, 'officer_id', old.officer_id, 'position', old.position, 'post', old.post,
    'valid_from', old.valid_from, 'valid_to', old.valid_to), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER service_inserted AFTER INSERT ON service BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'service', new.id, NULL, json_object(
    'id', new.id, 'officer_id', new.officer_id, 'position', new.position, 'post', new.post,
    'valid_from', new.valid_from, 'valid_to', new.valid_to)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER service_updated AFTER UPDATE ON service BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'service', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'officer_id', old.officer_id, 'position', old.position, 'post', old.post,
    'valid_from', old.valid_from, 'valid_to', old.valid_to) AS before, json_object(
    'id', new.id, 'officer_id', new.officer_id, 'position', new.position, 'post', new.post,
    'valid_from', new.valid_from, 'valid_to', new.valid_to) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TABLE signature_line (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  decision_id INTEGER,
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL,
  FOREIGN KEY (decision_id, plan_id) REFERENCES decision (id, plan_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX signature_line_decision ON signature_line (decision_id);

CREATE INDEX signature_line_plan ON signature_line (plan_id, position);

CREATE TRIGGER signature_line_deleted AFTER DELETE ON signature_line BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'signature_line', old.id, json_object(
    'id', old.id, 'plan_id', old.plan_id, 'decision_id', old.decision_id, 'position', old.position,
    'text', old.text), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER signature_line_inserted AFTER INSERT ON signature_line BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'signature_line', new.id, NULL, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'decision_id', new.decision_id, 'position', new.position,
    'text', new.text)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER signature_line_updated AFTER UPDATE ON signature_line BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'signature_line', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'plan_id', old.plan_id, 'decision_id', old.decision_id, 'position', old.position,
    'text', old.text) AS before, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'decision_id', new.decision_id, 'position', new.position,
    'text', new.text) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

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
  unit TEXT, figure TEXT CHECK (figure <> ''),
  UNIQUE (plan_id, uid),
  CHECK ((comparator IS NULL) = (value_hundredths IS NULL)
    AND (comparator IS NULL) = (unit IS NULL))
) STRICT;

CREATE INDEX target_block ON target (block_id);

CREATE TRIGGER target_deleted AFTER DELETE ON target BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'target', old.id, json_object(
    'id', old.id, 'plan_id', old.plan_id, 'uid', old.uid, 'position', old.position,
    'block_id', old.block_id, 'domain_code', old.domain_code, 'text', old.text,
    'comparator', old.comparator, 'value_hundredths', old.value_hundredths, 'unit', old.unit,
    'figure', old.figure), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER target_inserted AFTER INSERT ON target BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'target', new.id, NULL, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'uid', new.uid, 'position', new.position,
    'block_id', new.block_id, 'domain_code', new.domain_code, 'text', new.text,
    'comparator', new.comparator, 'value_hundredths', new.value_hundredths, 'unit', new.unit,
    'figure', new.figure)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER target_updated AFTER UPDATE ON target BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'target', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'plan_id', old.plan_id, 'uid', old.uid, 'position', old.position,
    'block_id', old.block_id, 'domain_code', old.domain_code, 'text', old.text,
    'comparator', old.comparator, 'value_hundredths', old.value_hundredths, 'unit', old.unit,
    'figure', old.figure) AS before, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'uid', new.uid, 'position', new.position,
    'block_id', new.block_id, 'domain_code', new.domain_code, 'text', new.text,
    'comparator', new.comparator, 'value_hundredths', new.value_hundredths, 'unit', new.unit,
    'figure', new.figure) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

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

CREATE TRIGGER task_deleted AFTER DELETE ON task BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'task', old.id, json_object(
    'id', old.id, 'plan_id', old.plan_id, 'domain_id', old.domain_id, 'uid', old.uid,
    'position', old.position, 'depth', old.depth, 'number', old.number, 'objective', old.objective,
    'task', old.task, 'activity', old.activity, 'product', old.product, 'lead', old.lead,
    'partners', old.partners, 'adviser', old.adviser, 'deadline', old.deadline,
    'budget', old.budget, 'criterion_code', old.criterion_code,
    'criterion_title', old.criterion_title, 'max_points', old.max_points,
    'attained_points', old.attained_points, 'required', old.required, 'merged', old.merged), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER task_inserted AFTER INSERT ON task BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'task', new.id, NULL, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'domain_id', new.domain_id, 'uid', new.uid,
    'position', new.position, 'depth', new.depth, 'number', new.number, 'objective', new.objective,
    'task', new.task, 'activity', new.activity, 'product', new.product, 'lead', new.lead,
    'partners', new.partners, 'adviser', new.adviser, 'deadline', new.deadline,
    'budget', new.budget, 'criterion_code', new.criterion_code,
    'criterion_title', new.criterion_title, 'max_points', new.max_points,
    'attained_points', new.attained_points, 'required', new.required, 'merged', new.merged)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER task_updated AFTER UPDATE ON task BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'task', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'plan_id', old.plan_id, 'domain_id', old.domain_id, 'uid', old.uid,
    'position', old.position, 'depth', old.depth, 'number', old.number, 'objective', old.objective,
    'task', old.task, 'activity', old.activity, 'product', old.product, 'lead', old.lead,
    'partners', old.partners, 'adviser', old.adviser, 'deadline', old.deadline,
    'budget', old.budget, 'criterion_code', old.criterion_code,
    'criterion_title', old.criterion_title, 'max_points', old.max_points,
    'attained_points', old.attained_points, 'required', old.required, 'merged', old.merged) AS before, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'domain_id', new.domain_id, 'uid', new.uid,
    'position', new.position, 'depth', new.depth, 'number', new.number, 'objective', new.objective,
    'task', new.task, 'activity', new.activity, 'product', new.product, 'lead', new.lead,
    'partners', new.partners, 'adviser', new.adviser, 'deadline', new.deadline,
    'budget', new.budget, 'criterion_code', new.criterion_code,
    'criterion_title', new.criterion_title, 'max_points', new.max_points,
    'attained_points', new.attained_points, 'required', new.required, 'merged', new.merged) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

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

CREATE TRIGGER task_extra_deleted AFTER DELETE ON task_extra BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'task_extra', old.id, json_object(
    'id', old.id, 'plan_id', old.plan_id, 'task_id', old.task_id, 'name', old.name,
    'text', old.text), NULL
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER task_extra_inserted AFTER INSERT ON task_extra BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'task_extra', new.id, NULL, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'task_id', new.task_id, 'name', new.name,
    'text', new.text)
  FROM journal_now
  WHERE state = 'recording';
END;

CREATE TRIGGER task_extra_updated AFTER UPDATE ON task_extra BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'task_extra', old.id, before, after
  FROM journal_now, (SELECT json_object(
    'id', old.id, 'plan_id', old.plan_id, 'task_id', old.task_id, 'name', old.name,
    'text', old.text) AS before, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'task_id', new.task_id, 'name', new.name,
    'text', new.text) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;
