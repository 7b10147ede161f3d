-- The journal writes itself: every table has three triggers that refuse a write outside an
-- operation and keep the images of each row. A test derives these statements from the tables'
-- columns and prints what is missing; a migration that changes a table replaces its triggers.

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

CREATE TRIGGER body_alias_deleted AFTER DELETE ON body_alias BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'body_alias', old.id, json_object(
    'id', old.id, 'body_id', old.body_id, 'position', old.position, 'name', old.name), NULL
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

CREATE TRIGGER officer_deleted AFTER DELETE ON officer BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'officer', old.id, json_object(
    'id', old.id, 'position', old.position, 'name', old.name), NULL
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

CREATE TRIGGER post_deleted AFTER DELETE ON post BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'post', old.id, json_object(
    'id', old.id, 'position', old.position, 'name', old.name, 'body', old.body), NULL
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

CREATE TRIGGER post_alias_deleted AFTER DELETE ON post_alias BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'post_alias', old.id, json_object(
    'id', old.id, 'post_id', old.post_id, 'position', old.position, 'name', old.name), NULL
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
