UPDATE domain
SET
  appendix_id = :appendix_id, parent_id = :parent_id, position = :position, number = :number,
  title = :title, code = :code
WHERE plan_id = :plan_id AND uid = :uid
