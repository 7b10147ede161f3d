UPDATE report
SET kind = :kind, first_day = :first_day, last_day = :last_day,
  year_first_day = :year_first_day, year_last_day = :year_last_day, taken_on = :taken_on,
  outline = :outline, head = :head, sections = :sections, last_block = :last_block,
  submitted_at = :submitted_at
WHERE id = :id
