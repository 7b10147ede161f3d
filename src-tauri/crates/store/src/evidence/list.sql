SELECT id, number, issued_on, agency, subject, file_name, sha256, bytes
FROM evidence
WHERE ?1 IS NULL OR id = ?1
ORDER BY id
