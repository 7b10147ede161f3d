DELETE FROM internal_date
WHERE plan_id = ?1 AND task_uid = ?2 AND instance = ?3
