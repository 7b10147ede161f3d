INSERT INTO target (
  plan_id, uid, position, block_id, domain_code, text, comparator, value_hundredths, unit,
  figure
) VALUES (
  :plan_id, :uid, :position,
  (SELECT id FROM block WHERE plan_id = :plan_id AND uid = :block_uid),
  :domain_code, :text, :comparator, :value_hundredths, :unit, :figure
)
