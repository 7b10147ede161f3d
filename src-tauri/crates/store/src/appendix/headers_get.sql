SELECT appendix_id, field, text
FROM appendix_header
WHERE plan_id = ?1
