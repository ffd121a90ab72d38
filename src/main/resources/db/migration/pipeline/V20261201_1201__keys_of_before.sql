-- How far the journeys that came before there were business keys have got theirs: the place behind
-- which older ones still wait, per administration. Its row goes when nothing is left.
create table pipeline_key_backfill (
  municipality text        not null primary key,
  arrived_at   timestamptz not null,
  journey      uuid        not null
);
insert into pipeline_key_backfill
select distinct municipality, now(), cast('ffffffff-ffff-ffff-ffff-ffffffffffff' as uuid)
from pipeline_facet;
