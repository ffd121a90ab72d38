-- How many entries the timeline of a journey has. Every change adds one: who read the journey before
-- writes nothing over it.
alter table pipeline_journey add column steps integer not null default 1;
update pipeline_journey j set steps = (
  select coalesce(max(s.seq), 1) from pipeline_step s where s.journey = j.journey);
alter table pipeline_journey alter column steps drop default;
