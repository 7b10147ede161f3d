SELECT
  EXISTS (SELECT 1 FROM plan_version WHERE plan_id = plan.id)
  AND NOT EXISTS (SELECT 1 FROM amendment WHERE plan_id = plan.id)
FROM plan
WHERE uid = ?1
