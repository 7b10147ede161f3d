-- A plan that is gone is named by its own image, any other by its row.
SELECT json_extract(coalesce(after, before), '$.uid')
FROM journal_row
WHERE op = ?1 AND seq > ?2 AND table_name = 'plan'
UNION
SELECT uid
FROM plan
WHERE id IN (
  SELECT json_extract(coalesce(after, before), '$.plan_id')
  FROM journal_row
  WHERE op = ?1 AND seq > ?2 AND table_name <> 'plan'
)
