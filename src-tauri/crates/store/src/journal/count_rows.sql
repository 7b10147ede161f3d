SELECT
  table_name,
  count(*) FILTER (WHERE before IS NULL) AS inserted,
  count(*) FILTER (WHERE before IS NOT NULL AND after IS NOT NULL) AS updated,
  count(*) FILTER (WHERE after IS NULL) AS deleted
FROM journal_row
WHERE op = ?1 AND seq > ?2
GROUP BY table_name
