-- Only what was done last: an operation below one that stays cannot be taken back.
SELECT id, code, label
FROM (
  SELECT id, code, label, state, version
  FROM journal_op
  WHERE state IN ('done', 'fixed')
  ORDER BY id DESC
  LIMIT 1
)
WHERE state = 'done' AND version = ?1
