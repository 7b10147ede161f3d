SELECT
  (SELECT coalesce(max(id), 0) FROM journal_op) AS op,
  (SELECT coalesce(max(seq), 0) FROM journal_row) AS seq
