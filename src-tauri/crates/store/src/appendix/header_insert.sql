INSERT INTO appendix_header (plan_id, appendix_id, field, text)
VALUES (?1, ?2, ?3, ?4)
