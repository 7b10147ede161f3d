INSERT INTO internal_date (plan_id, task_uid, instance, day)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (plan_id, task_uid, instance) DO UPDATE SET day = excluded.day
WHERE day <> excluded.day
