INSERT INTO office (position, name, kind, place, province, superior, valid_from, valid_to)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
