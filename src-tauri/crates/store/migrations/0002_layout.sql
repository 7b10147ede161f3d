-- Layouts of the office's own, beside the ones that come with the program.

CREATE TABLE appendix_layout (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL CHECK (position >= 0),
  -- What appendix.layout names: a name for rows and files, kept when the title changes.
  uid TEXT NOT NULL UNIQUE
    CHECK (length(uid) BETWEEN 1 AND 64 AND uid NOT GLOB '*[^a-z0-9-]*' AND uid NOT GLOB '-*'),
  -- The whole layout as in the files of the shipped ones: nothing asks for a part of it.
  body TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object')
) STRICT;

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

CREATE TRIGGER appendix_layout_deleted AFTER DELETE ON appendix_layout BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'appendix_layout', old.id, json_object(
    'id', old.id, 'position', old.position, 'uid', old.uid, 'body', old.body), NULL
  FROM journal_now
  WHERE state = 'recording';
END;
