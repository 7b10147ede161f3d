INSERT INTO progress_entry (
  id, plan_id, task_uid, instance, happened_on, entered_at, state, percent, done, reporter,
  supersedes
)
VALUES (
  :id, :plan_id, :task_uid, :instance, :happened_on, :entered_at, :state, :percent, :done,
  :reporter, :supersedes
)
