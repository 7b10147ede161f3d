UPDATE evidence
SET number = ?2, issued_on = ?3, agency = ?4, subject = ?5, file_name = ?6, sha256 = ?7, bytes = ?8
WHERE id = ?1
