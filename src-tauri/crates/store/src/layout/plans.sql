SELECT uid
FROM plan
WHERE id IN (SELECT plan_id FROM appendix WHERE layout = ?1)
ORDER BY first_year, last_year, uid
