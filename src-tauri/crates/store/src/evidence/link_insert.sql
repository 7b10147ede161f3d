INSERT INTO evidence_link
  (evidence_id, plan_id, task_uid, criterion, register, register_row, figure)
VALUES (?1, (SELECT id FROM plan WHERE uid = ?2), ?3, ?4, ?5, ?6, ?7)
