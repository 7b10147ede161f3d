INSERT INTO report_scheme (name, body) VALUES (?1, ?2)
ON CONFLICT (name) DO UPDATE SET body = ?2
