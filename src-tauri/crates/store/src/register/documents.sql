SELECT register_row, evidence_id
FROM evidence_link
WHERE register_row IS NOT NULL
ORDER BY register_row, evidence_id
