SELECT
  evidence_id, plan.uid AS plan, task_uid, criterion, register, register_row, figure
FROM evidence_link
LEFT JOIN plan ON plan.id = evidence_link.plan_id
WHERE ?1 IS NULL OR evidence_id = ?1
ORDER BY evidence_link.id
