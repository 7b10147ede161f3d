SELECT
  uid, kind, first_year, last_year, subject, office_name, number, symbol, place, issued_on,
  (SELECT count(*) FROM appendix WHERE appendix.plan_id = plan.id) AS appendices,
  (SELECT count(*) FROM task WHERE task.plan_id = plan.id) AS tasks
FROM plan
ORDER BY first_year, last_year, uid
