UPDATE task
SET
  domain_id = :domain_id, position = :position, depth = :depth, number = :number,
  objective = :objective, task = :task, activity = :activity, product = :product, lead = :lead,
  partners = :partners, adviser = :adviser, deadline = :deadline, budget = :budget,
  criterion_code = :criterion_code, criterion_title = :criterion_title, max_points = :max_points,
  attained_points = :attained_points, required = :required, merged = :merged
WHERE plan_id = :plan_id AND uid = :uid
