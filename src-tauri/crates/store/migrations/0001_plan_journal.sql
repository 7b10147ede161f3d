-- The journal writes itself: every table has three triggers that refuse a write outside an
-- operation and keep the images of each row. A test derives these statements from the tables'
-- columns and prints what is missing; a migration that changes a table replaces its triggers.

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

CREATE TRIGGER decision_inserted AFTER INSERT ON decision BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'decision', new.id, NULL, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'number', new.number, 'symbol', new.symbol,
    'place', new.place, 'issued_on', new.issued_on, 'subject', new.subject,
    'authority', new.authority, 'plan_reference', new.plan_reference,
    'signature_name', new.signature_name)
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
    'signature_name', old.signature_name) AS before, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'number', new.number, 'symbol', new.symbol,
    'place', new.place, 'issued_on', new.issued_on, 'subject', new.subject,
    'authority', new.authority, 'plan_reference', new.plan_reference,
    'signature_name', new.signature_name) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TRIGGER decision_deleted AFTER DELETE ON decision BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'decision', old.id, json_object(
    'id', old.id, 'plan_id', old.plan_id, 'number', old.number, 'symbol', old.symbol,
    'place', old.place, 'issued_on', old.issued_on, 'subject', old.subject,
    'authority', old.authority, 'plan_reference', old.plan_reference,
    'signature_name', old.signature_name), NULL
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
    'signature_name', new.signature_name, 'next_uid', new.next_uid)
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
    'signature_name', old.signature_name, 'next_uid', old.next_uid) AS before, json_object(
    'id', new.id, 'uid', new.uid, 'kind', new.kind, 'first_year', new.first_year,
    'last_year', new.last_year, 'office_name', new.office_name, 'office_kind', new.office_kind,
    'office_place', new.office_place, 'office_province', new.office_province,
    'office_superior', new.office_superior, 'subject', new.subject, 'number', new.number,
    'symbol', new.symbol, 'place', new.place, 'issued_on', new.issued_on,
    'signature_name', new.signature_name, 'next_uid', new.next_uid) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

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
    'signature_name', old.signature_name, 'next_uid', old.next_uid), NULL
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

CREATE TRIGGER target_inserted AFTER INSERT ON target BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'target', new.id, NULL, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'uid', new.uid, 'position', new.position,
    'block_id', new.block_id, 'domain_code', new.domain_code, 'text', new.text,
    'comparator', new.comparator, 'value_hundredths', new.value_hundredths, 'unit', new.unit)
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
    'comparator', old.comparator, 'value_hundredths', old.value_hundredths, 'unit', old.unit) AS before, json_object(
    'id', new.id, 'plan_id', new.plan_id, 'uid', new.uid, 'position', new.position,
    'block_id', new.block_id, 'domain_code', new.domain_code, 'text', new.text,
    'comparator', new.comparator, 'value_hundredths', new.value_hundredths, 'unit', new.unit) AS after)
  WHERE state = 'recording' AND before IS NOT after;
END;

CREATE TRIGGER target_deleted AFTER DELETE ON target BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'target', old.id, json_object(
    'id', old.id, 'plan_id', old.plan_id, 'uid', old.uid, 'position', old.position,
    'block_id', old.block_id, 'domain_code', old.domain_code, 'text', old.text,
    'comparator', old.comparator, 'value_hundredths', old.value_hundredths, 'unit', old.unit), NULL
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
