INSERT INTO task_extra (plan_id, task_id, name, text)
SELECT plan_id, ?2, name, text FROM task_extra WHERE task_id = ?1 AND name = ?3
ON CONFLICT (task_id, name) DO UPDATE SET text = excluded.text
