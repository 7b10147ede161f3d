INSERT INTO journal_op (code, label, at, kind, target, state, version)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
