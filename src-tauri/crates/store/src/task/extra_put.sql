INSERT INTO task_extra (plan_id, task_id, name, text)
SELECT plan_id, id, ?3, ?4 FROM task WHERE plan_id = ?1 AND uid = ?2
ON CONFLICT (task_id, name) DO UPDATE SET text = excluded.text
