INSERT INTO appendix (plan_id, uid, position, title, reference, layout)
VALUES (:plan_id, :uid, :position, :title, :reference, :layout)
