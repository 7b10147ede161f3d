INSERT INTO post_alias (post_id, position, name)
VALUES (?1, ?2, ?3)
