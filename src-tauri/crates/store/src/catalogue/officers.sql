SELECT id, name
FROM officer
ORDER BY position, id
