SELECT
  link.register_row,
  evidence.id,
  -- As short as a cell: số, ký hiệu, else what it shows, else its file.
  coalesce(nullif(evidence.number, ''), nullif(evidence.subject, ''), evidence.file_name, '')
FROM evidence_link AS link
JOIN evidence ON evidence.id = link.evidence_id
WHERE link.register_row IS NOT NULL
ORDER BY link.register_row, evidence.id
