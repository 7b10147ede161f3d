SELECT id, kind, year, first_day, last_day, year_first_day, year_last_day, taken_on, outline, head,
  sections, last_block, submitted_at
FROM report
WHERE id = ?1
