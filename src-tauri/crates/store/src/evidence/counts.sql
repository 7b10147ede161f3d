SELECT task_uid, count(*)
FROM evidence_link
WHERE plan_id = (SELECT id FROM plan WHERE uid = ?1)
GROUP BY task_uid
