INSERT INTO task_extra (plan_id, task_id, name, text)
SELECT plan_id, id, ?2, ?3 FROM task WHERE id = ?1
ON CONFLICT (task_id, name) DO UPDATE SET text = excluded.text
