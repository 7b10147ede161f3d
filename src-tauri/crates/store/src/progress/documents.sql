SELECT l.task_uid, count(DISTINCT l.evidence_id)
FROM evidence_link AS l
JOIN plan ON plan.id = l.plan_id
WHERE plan.uid = ?1
GROUP BY l.task_uid
