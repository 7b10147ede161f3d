INSERT INTO appendix_header (plan_id, appendix_id, field, text)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (appendix_id, field) DO UPDATE SET text = excluded.text
