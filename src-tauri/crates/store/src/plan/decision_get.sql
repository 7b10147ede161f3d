SELECT
  id, number, symbol, place, issued_on, subject, authority, plan_reference, signature_name,
  signature_post
FROM decision
WHERE plan_id = ?1
