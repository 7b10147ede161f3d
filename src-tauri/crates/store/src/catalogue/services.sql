SELECT post, valid_from, valid_to
FROM service
WHERE officer_id = ?1
ORDER BY position, id
