UPDATE target
SET
  position = :position,
  block_id = (SELECT id FROM block WHERE plan_id = :plan_id AND uid = :block_uid),
  domain_code = :domain_code, text = :text, comparator = :comparator,
  value_hundredths = :value_hundredths, unit = :unit,
  figure = :figure
WHERE plan_id = :plan_id AND uid = :uid
