DELETE FROM evidence_link
WHERE evidence_id = ?1
  AND plan_id IS (SELECT id FROM plan WHERE uid = ?2)
  AND task_uid IS ?3
  AND criterion IS ?4
  AND register IS ?5
  AND register_row IS ?6
  AND figure IS ?7
