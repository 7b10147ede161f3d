SELECT ordinal, number, symbol, signer, issued_on, entered_at, reason
FROM report_version
WHERE report_id = ?1
ORDER BY ordinal
