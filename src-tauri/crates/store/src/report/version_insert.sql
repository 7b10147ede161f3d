INSERT INTO report_version (report_id, ordinal, number, symbol, signer, issued_on, entered_at,
  reason, body)
VALUES (:report_id, :ordinal, :number, :symbol, :signer, :issued_on, :entered_at, :reason, :body)
