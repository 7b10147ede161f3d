INSERT INTO report_file (report_id, ordinal, role, file_name, sha256, bytes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (report_id, ordinal, role)
DO UPDATE SET file_name = ?4, sha256 = ?5, bytes = ?6
