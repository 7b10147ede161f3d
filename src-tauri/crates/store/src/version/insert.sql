INSERT INTO plan_version (
  plan_id, ordinal, number, symbol, signer, issued_on, entered_at, reason, body
) VALUES (
  :plan_id, :ordinal, :number, :symbol, :signer, :issued_on, :entered_at, :reason, :body
)
