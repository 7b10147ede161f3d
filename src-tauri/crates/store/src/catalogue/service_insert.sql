INSERT INTO service (officer_id, position, post, valid_from, valid_to)
VALUES (?1, ?2, ?3, ?4, ?5)
