INSERT INTO domain (plan_id, appendix_id, parent_id, uid, position, number, title, code)
VALUES (:plan_id, :appendix_id, :parent_id, :uid, :position, :number, :title, :code)
