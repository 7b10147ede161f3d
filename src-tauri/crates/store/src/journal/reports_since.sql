-- A report is named by its own row, everything of it by its number.
SELECT DISTINCT CASE table_name
  WHEN 'report' THEN json_extract(coalesce(after, before), '$.id')
  ELSE json_extract(coalesce(after, before), '$.report_id')
END
FROM journal_row
WHERE (table_name = 'report' OR json_extract(coalesce(after, before), '$.report_id') IS NOT NULL)
  AND (seq > ?2 OR op IN (SELECT target FROM journal_op WHERE id > ?1))
