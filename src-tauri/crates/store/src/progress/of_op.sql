SELECT
  plan.uid AS plan, e.id, e.task_uid, e.instance, e.happened_on, e.entered_at, e.state, e.percent, e.done,
  e.reporter, e.supersedes
FROM journal_row AS j
JOIN progress_entry AS e ON e.id = j.row_id
JOIN plan ON plan.id = e.plan_id
WHERE j.op = ?1 AND j.table_name = 'progress_entry'
ORDER BY e.id
