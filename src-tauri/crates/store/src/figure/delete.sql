DELETE FROM figure_value
WHERE figure = ?1 AND first_day = ?2 AND last_day = ?3
