UPDATE block
SET
  decision_id = :decision_id, position = :position, kind = :kind, mark = :mark,
  heading = :heading, text = :text
WHERE plan_id = :plan_id AND uid = :uid
