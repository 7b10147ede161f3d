-- What was undone last is the oldest that is undone.
SELECT id, code, label
FROM (
  SELECT id, code, label, version
  FROM journal_op
  WHERE state = 'undone'
  ORDER BY id
  LIMIT 1
)
WHERE version = ?1
