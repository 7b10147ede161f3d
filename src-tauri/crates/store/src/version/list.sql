SELECT ordinal, number, symbol, signer, issued_on, entered_at, reason
FROM plan_version
WHERE plan_id = ?1
ORDER BY ordinal
