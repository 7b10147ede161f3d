UPDATE plan
SET next_uid = ?2
WHERE uid = ?1 AND next_uid < ?2
