SELECT id, appendix_id, parent_id, uid, number, title, code
FROM domain
WHERE plan_id = ?1
ORDER BY position, id
