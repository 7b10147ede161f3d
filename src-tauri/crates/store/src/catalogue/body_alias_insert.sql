INSERT INTO body_alias (body_id, position, name)
VALUES (?1, ?2, ?3)
