SELECT
  domain.uid AS domain_uid,
  (
    SELECT count(*)
    FROM task AS other
    WHERE other.domain_id = task.domain_id
      AND (other.position, other.id) < (task.position, task.id)
  ) AS before
FROM task
JOIN domain ON domain.id = task.domain_id
WHERE task.plan_id = ?1 AND task.uid = ?2
