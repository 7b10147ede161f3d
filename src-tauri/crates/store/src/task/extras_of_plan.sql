SELECT task_id, name, text
FROM task_extra
WHERE plan_id = ?1
