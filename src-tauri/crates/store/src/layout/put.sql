INSERT INTO appendix_layout (position, uid, body)
VALUES (?1, ?2, ?3)
ON CONFLICT (uid) DO UPDATE SET body = excluded.body
