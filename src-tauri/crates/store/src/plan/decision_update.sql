UPDATE decision
SET
  number = :number, symbol = :symbol, place = :place, issued_on = :issued_on, subject = :subject,
  authority = :authority, plan_reference = :plan_reference, signature_name = :signature_name,
  signature_post = :signature_post
WHERE plan_id = :plan_id
