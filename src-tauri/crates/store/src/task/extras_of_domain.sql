SELECT task_id, name, text
FROM task_extra
WHERE task_id IN (SELECT id FROM task WHERE domain_id = ?1)
