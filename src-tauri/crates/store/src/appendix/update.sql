UPDATE appendix
SET position = :position, title = :title, reference = :reference, layout = :layout
WHERE plan_id = :plan_id AND uid = :uid
