-- Which combinations of administration, Leistung, area and unit there are: hundreds, however many
-- journeys. A search asks here first and then takes the newest of each, so that no filter and no
-- combination of filters reads past what it shows.
create table pipeline_facet (
  facet        integer generated always as identity primary key,
  municipality text not null,
  leistung     text,
  area         text,
  area_name    text,
  unit         text,
  unit_name    text,
  unique nulls not distinct (municipality, leistung, area, unit)
);

alter table pipeline_journey add column facet integer;

-- Whatever writes a journey, singly or in batches: its facet follows. Almost always a look-up; the
-- first of a kind makes the row, and whoever comes at the same moment waits for it.
create function pipeline_facet_follows() returns trigger language plpgsql as $$
begin
  select facet into new.facet from pipeline_facet f
  where f.municipality = new.municipality
    and f.leistung is not distinct from new.leistung
    and f.area is not distinct from new.area
    and f.unit is not distinct from new.unit;
  if not found then
    insert into pipeline_facet (municipality, leistung, area, area_name, unit, unit_name)
    values (new.municipality, new.leistung, new.area, new.area_name, new.unit, new.unit_name)
    on conflict (municipality, leistung, area, unit) do update set area = excluded.area
    returning facet into new.facet;
  end if;
  return new;
end
$$;

create trigger pipeline_facet_begins before insert on pipeline_journey
  for each row when (new.facet is null) execute function pipeline_facet_follows();
create trigger pipeline_facet_changes before update of leistung, area, unit on pipeline_journey
  for each row
  when ((new.leistung, new.area, new.unit) is distinct from (old.leistung, old.area, old.unit))
  execute function pipeline_facet_follows();

insert into pipeline_facet (municipality, leistung, area, area_name, unit, unit_name)
select municipality, leistung, area, max(area_name), unit, max(unit_name)
from pipeline_journey group by municipality, leistung, area, unit;
update pipeline_journey j set facet = f.facet from pipeline_facet f
where f.municipality = j.municipality and f.leistung is not distinct from j.leistung
  and f.area is not distinct from j.area and f.unit is not distinct from j.unit;
alter table pipeline_journey alter column facet set not null;

create index pipeline_journey_facet
  on pipeline_journey (facet, state, arrived_at desc, journey desc);
create index pipeline_journey_state
  on pipeline_journey (municipality, state, arrived_at desc, journey desc);
-- For who sees all administrations.
create index pipeline_journey_state_all on pipeline_journey (state, arrived_at desc, journey desc);
create index pipeline_journey_leistung
  on pipeline_journey (leistung, state, arrived_at desc, journey desc);
drop index pipeline_journey_held; -- pipeline_journey_state does what it did

-- By what a Vorgang is found again: keyed hashes of the fields a package names, never the values.
create table pipeline_key (
  journey      uuid        not null references pipeline_journey on delete cascade,
  municipality text        not null,
  name         text        not null, -- <Leistung>:<id of the business key>
  mark         bytea       not null,
  arrived_at   timestamptz not null,
  primary key (journey, name, mark)
);
create index pipeline_key_mark
  on pipeline_key (municipality, mark, arrived_at desc, journey desc);

-- Why somebody looked into masked content, sealed with the key of the submission; who and when is
-- an entry of the audit chain.
create table pipeline_insight (
  municipality text   not null,
  entry        bigint not null,
  journey      uuid   not null,
  reason       bytea  not null,
  primary key (municipality, entry)
);
