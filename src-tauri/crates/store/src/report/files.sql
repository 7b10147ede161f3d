SELECT ordinal, role, file_name, sha256, bytes
FROM report_file
WHERE report_id = ?1
ORDER BY ordinal, role
