INSERT INTO catalogue_domain (position, code, name, valid_from, valid_to)
VALUES (?1, ?2, ?3, ?4, ?5)
