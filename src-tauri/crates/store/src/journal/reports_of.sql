-- A report is named by its own row, everything of it by its number.
SELECT DISTINCT CASE table_name
  WHEN 'report' THEN json_extract(coalesce(after, before), '$.id')
  ELSE json_extract(coalesce(after, before), '$.report_id')
END
FROM journal_row
WHERE op = ?1 AND seq > ?2
  AND (table_name = 'report' OR json_extract(coalesce(after, before), '$.report_id') IS NOT NULL)
