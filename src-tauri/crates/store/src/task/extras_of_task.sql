SELECT task_id, name, text
FROM task_extra
WHERE task_id = ?1
