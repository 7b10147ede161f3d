SELECT id, uid, title, reference, layout
FROM appendix
WHERE plan_id = ?1
ORDER BY position, id
