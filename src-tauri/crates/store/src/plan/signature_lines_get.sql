-- ?2 is the decision, or NULL for the plan itself.
SELECT text
FROM signature_line
WHERE plan_id = ?1 AND decision_id IS ?2
ORDER BY position, id
