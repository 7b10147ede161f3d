-- A plan that is gone is named by its own image, any other by its row.
SELECT json_extract(coalesce(after, before), '$.uid')
FROM journal_row
WHERE table_name = 'plan'
  AND (seq > ?2 OR op IN (SELECT target FROM journal_op WHERE id > ?1))
UNION
SELECT uid
FROM plan
WHERE id IN (
  SELECT json_extract(coalesce(after, before), '$.plan_id')
  FROM journal_row
  WHERE table_name <> 'plan'
    AND (seq > ?2 OR op IN (SELECT target FROM journal_op WHERE id > ?1))
)
