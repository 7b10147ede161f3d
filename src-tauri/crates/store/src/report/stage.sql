SELECT
  EXISTS (SELECT 1 FROM report_version WHERE report_id = report.id) AS issued,
  EXISTS (SELECT 1 FROM report_correction WHERE report_id = report.id) AS correcting,
  submitted_at IS NOT NULL AS submitted,
  taken_on IS NOT NULL AS compiled
FROM report
WHERE id = ?1
