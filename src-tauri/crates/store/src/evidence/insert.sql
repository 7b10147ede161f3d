INSERT INTO evidence (number, issued_on, agency, subject, file_name, sha256, bytes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
