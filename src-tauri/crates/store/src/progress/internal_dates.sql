SELECT d.task_uid, d.instance, d.day
FROM internal_date AS d
JOIN plan ON plan.id = d.plan_id
WHERE plan.uid = ?1
ORDER BY d.task_uid, d.instance
