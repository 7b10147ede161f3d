INSERT INTO signature_line (plan_id, decision_id, position, text)
VALUES (?1, ?2, ?3, ?4)
