-- The tables of a report as its words were compiled with, so that a change of the book that touches
-- no sentence is seen too.

CREATE TABLE report_tables (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL UNIQUE REFERENCES report (id) ON DELETE CASCADE,
  -- Bảng thống kê and danh mục kết quả, as in the model.
  body TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object')
) STRICT;

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

CREATE TRIGGER report_tables_deleted AFTER DELETE ON report_tables BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_tables', old.id, json_object(
    'id', old.id, 'report_id', old.report_id, 'body', old.body), NULL
  FROM journal_now
  WHERE state = 'recording';
END;
