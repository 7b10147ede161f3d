SELECT id, kind, year, first_day, last_day, year_first_day, year_last_day, taken_on,
  EXISTS (SELECT 1 FROM report_version WHERE report_id = report.id) AS issued,
  EXISTS (SELECT 1 FROM report_correction WHERE report_id = report.id) AS correcting,
  submitted_at IS NOT NULL AS submitted,
  taken_on IS NOT NULL AS compiled
FROM report
WHERE ?1 IS NULL OR year = ?1
ORDER BY last_day, id
