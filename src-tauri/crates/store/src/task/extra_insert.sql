INSERT INTO task_extra (plan_id, task_id, name, text)
VALUES (?1, ?2, ?3, ?4)
