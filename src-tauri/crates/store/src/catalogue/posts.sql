SELECT id, name, body
FROM post
ORDER BY position, id
