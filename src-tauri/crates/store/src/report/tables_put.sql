INSERT INTO report_tables (report_id, body) VALUES (?1, ?2)
ON CONFLICT (report_id) DO UPDATE SET body = ?2
