INSERT INTO report_block (report_id, uid, position, body) VALUES (?1, ?2, ?3, ?4)
