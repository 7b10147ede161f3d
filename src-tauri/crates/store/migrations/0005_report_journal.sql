-- The journal of the tables of 0005_report.sql.

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

CREATE TRIGGER report_correction_deleted AFTER DELETE ON report_correction BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_correction', old.id, json_object(
    'id', old.id, 'report_id', old.report_id, 'begun_at', old.begun_at, 'reason', old.reason), NULL
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

CREATE TRIGGER report_outline_deleted AFTER DELETE ON report_outline BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_outline', old.id, json_object(
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

CREATE TRIGGER report_scheme_deleted AFTER DELETE ON report_scheme BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'report_scheme', old.id, json_object(
    'id', old.id, 'name', old.name, 'body', old.body), NULL
  FROM journal_now
  WHERE state = 'recording';
END;
