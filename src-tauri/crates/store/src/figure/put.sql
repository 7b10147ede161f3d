INSERT INTO figure_value (figure, first_day, last_day, value, estimate, source)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (figure, first_day, last_day) DO UPDATE
SET value = excluded.value, estimate = excluded.estimate, source = excluded.source
