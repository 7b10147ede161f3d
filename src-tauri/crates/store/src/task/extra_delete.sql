DELETE FROM task_extra
WHERE task_id = (SELECT id FROM task WHERE plan_id = ?1 AND uid = ?2) AND name = ?3
