SELECT name
FROM body_alias
WHERE body_id = ?1
ORDER BY position, id
