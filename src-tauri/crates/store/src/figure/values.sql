SELECT figure, first_day, last_day, value, estimate, source
FROM figure_value
WHERE last_day BETWEEN ?1 AND ?2
ORDER BY figure, first_day, last_day
