INSERT INTO block (plan_id, decision_id, uid, position, kind, mark, heading, text)
VALUES (:plan_id, :decision_id, :uid, :position, :kind, :mark, :heading, :text)
