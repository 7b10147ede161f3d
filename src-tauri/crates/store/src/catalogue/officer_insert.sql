INSERT INTO officer (position, name)
VALUES (?1, ?2)
