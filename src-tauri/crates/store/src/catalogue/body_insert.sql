INSERT INTO body (position, name, is_group, valid_from, valid_to)
VALUES (?1, ?2, ?3, ?4, ?5)
