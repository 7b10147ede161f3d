INSERT INTO post (position, name, body)
VALUES (?1, ?2, ?3)
