SELECT id, name, is_group, valid_from, valid_to
FROM body
ORDER BY position, id
