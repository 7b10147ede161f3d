UPDATE task
SET position = position + 1
WHERE domain_id = ?1 AND position >= ?2
