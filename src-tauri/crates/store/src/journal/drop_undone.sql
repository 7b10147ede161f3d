UPDATE journal_op
SET state = 'dropped'
WHERE state = 'undone'
