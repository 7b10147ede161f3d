INSERT INTO decision (
  plan_id, number, symbol, place, issued_on, subject, authority, plan_reference, signature_name,
  signature_post
) VALUES (
  :plan_id, :number, :symbol, :place, :issued_on, :subject, :authority, :plan_reference,
  :signature_name, :signature_post
)
