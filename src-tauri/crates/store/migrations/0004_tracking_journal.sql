-- The journal of the tables of 0004_tracking.sql.

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

CREATE TRIGGER amendment_deleted AFTER DELETE ON amendment BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'amendment', old.id, json_object(
    'id', old.id, 'plan_id', old.plan_id, 'begun_at', old.begun_at, 'reason', old.reason), NULL
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

CREATE TRIGGER register_row_deleted AFTER DELETE ON register_row BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'register_row', old.id, json_object(
    'id', old.id, 'register', old.register, 'cells', old.cells), NULL
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
