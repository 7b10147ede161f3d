SELECT id, code, label, at, kind, state
FROM journal_op
ORDER BY id DESC
LIMIT ?1
