UPDATE report_block SET position = ?3, body = ?4 WHERE report_id = ?1 AND uid = ?2
