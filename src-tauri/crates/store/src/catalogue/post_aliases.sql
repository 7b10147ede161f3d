SELECT name
FROM post_alias
WHERE post_id = ?1
ORDER BY position, id
