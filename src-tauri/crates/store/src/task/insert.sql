INSERT INTO task (
  plan_id, domain_id, uid, position, depth, number, objective, task, activity, product, lead,
  partners, adviser, deadline, budget, criterion_code, criterion_title, max_points,
  attained_points, required, merged
) VALUES (
  :plan_id, :domain_id, :uid, :position, :depth, :number, :objective, :task, :activity, :product,
  :lead, :partners, :adviser, :deadline, :budget, :criterion_code, :criterion_title, :max_points,
  :attained_points, :required, :merged
)
