INSERT INTO report (year, period, kind, first_day, last_day, year_first_day, year_last_day,
  taken_on, outline, head, sections, last_block, submitted_at)
VALUES (:year, :period, :kind, :first_day, :last_day, :year_first_day, :year_last_day,
  :taken_on, :outline, :head, :sections, :last_block, :submitted_at)
