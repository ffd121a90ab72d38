-- A journey has one task for its whole way instead of one for each half of it.
update scheduled_tasks set task_name = 'journey'
  where task_name in ('journey-prepare', 'journey-deliver');
