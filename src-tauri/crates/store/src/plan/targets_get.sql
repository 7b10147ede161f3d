SELECT
  target.uid, block.uid AS block_uid, target.domain_code, target.text,
  target.comparator, target.value_hundredths, target.unit,
  target.figure
FROM target
LEFT JOIN block ON block.id = target.block_id
WHERE target.plan_id = ?1
ORDER BY target.position, target.id
