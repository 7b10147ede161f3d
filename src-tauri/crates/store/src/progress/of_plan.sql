SELECT
  e.id, e.task_uid, e.instance, e.happened_on, e.entered_at, e.state, e.percent, e.done,
  e.reporter, e.supersedes
FROM progress_entry AS e
JOIN plan ON plan.id = e.plan_id
WHERE plan.uid = ?1
ORDER BY e.id
