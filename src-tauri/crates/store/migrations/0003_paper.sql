-- What a paper to be signed says beside its words, and how the office sets its papers.

-- The signer's post in the office, printed above the name of one who signs for a consultative
-- body; '' otherwise.
ALTER TABLE plan ADD COLUMN signature_post TEXT NOT NULL DEFAULT '';
-- Độ khẩn, phạm vi lưu hành; NULL for none.
ALTER TABLE plan ADD COLUMN urgency TEXT CHECK (urgency IN ('urgent', 'very_urgent', 'express'));
ALTER TABLE plan ADD COLUMN circulation TEXT
  CHECK (circulation IN ('internal', 'return_after_reading'));
-- Ký hiệu người soạn thảo và số lượng bản, such as 'PL.(300)'; '' for none.
ALTER TABLE plan ADD COLUMN drafter TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN signature_post TEXT NOT NULL DEFAULT '';

-- One row, and none while papers are set as the decree says.
CREATE TABLE house_style (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- As in the interchange format of the catalogue: nothing asks for a part of it.
  body TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object')
) STRICT;

DROP TRIGGER plan_inserted;
DROP TRIGGER plan_updated;
DROP TRIGGER plan_deleted;
DROP TRIGGER decision_inserted;
DROP TRIGGER decision_updated;
DROP TRIGGER decision_deleted;

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

CREATE TRIGGER house_style_deleted AFTER DELETE ON house_style BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)
  SELECT op, 'house_style', old.id, json_object(
    'id', old.id, 'body', old.body), NULL
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
