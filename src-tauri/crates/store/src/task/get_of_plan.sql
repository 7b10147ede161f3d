SELECT
  id, domain_id, uid, depth, number, objective, task, activity, product, lead, partners, adviser,
  deadline, budget, criterion_code, criterion_title, max_points, attained_points, required, merged
FROM task
WHERE plan_id = ?1
ORDER BY position, id
