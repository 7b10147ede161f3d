-- ?2 is the decision, or NULL for the plan's own words.
SELECT uid, kind, mark, heading, text
FROM block
WHERE plan_id = ?1 AND decision_id IS ?2
ORDER BY position, id
