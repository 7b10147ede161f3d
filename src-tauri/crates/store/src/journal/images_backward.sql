SELECT table_name, before, after
FROM journal_row
WHERE op = ?1
ORDER BY seq DESC
