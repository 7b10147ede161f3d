-- A step over an operation writes no rows of its own: it puts those of its target back.
SELECT DISTINCT table_name
FROM journal_row
WHERE seq > ?2 OR op IN (SELECT target FROM journal_op WHERE id > ?1)
