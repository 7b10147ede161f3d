-- Only what was done last, by its id, which also says that no step came after it.
UPDATE journal_op
SET label = ?4, at = ?5
WHERE id = ?1 AND id = (SELECT max(id) FROM journal_op)
  AND kind = 'do' AND state = 'done' AND code = ?2 AND version = ?3
