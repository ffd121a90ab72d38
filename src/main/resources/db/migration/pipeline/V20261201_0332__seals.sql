-- Steps of journeys are sealed in blocks: for each run of a journey's steps a digest over its rows,
-- another over them without their notes, which an erasure takes out, and one entry of the audit
-- chain over the block. Nothing here is ever changed.
create table pipeline_seal (
  municipality text        not null,
  block        bigint      not null,
  sealed_at    timestamptz not null,
  journeys     uuid[]      not null,
  firsts       integer[]   not null,
  lasts        integer[]   not null,
  digests      bytea[]     not null,
  bares        bytea[]     not null,
  primary key (municipality, block)
);

-- What waits to be sealed, noted by the statement that wrote it, whoever that was.
create table pipeline_unsealed (
  municipality text      not null,
  place        bigint    generated always as identity,
  journeys     uuid[]    not null,
  seqs         integer[] not null,
  primary key (municipality, place)
);

-- A thousand steps a row at most, so that a row stays small however many come at once.
create function pipeline_step_added() returns trigger language plpgsql as $$
begin
  insert into pipeline_unsealed (municipality, journeys, seqs)
  select municipality, array_agg(journey), array_agg(seq)
  from (select municipality, journey, seq, row_number() over () / 1000 as part from added) as one
  group by municipality, part;
  return null;
end $$;
create trigger pipeline_step_added after insert on pipeline_step
  referencing new table as added for each statement execute function pipeline_step_added();

insert into pipeline_unsealed (municipality, journeys, seqs)
select municipality, array_agg(journey order by journey, seq), array_agg(seq order by journey, seq)
from (select municipality, journey, seq,
        row_number() over (order by municipality, journey, seq) / 1000 as part
      from pipeline_step) as one
group by municipality, part;

-- A step is never changed; only its note may be taken out.
create function pipeline_refuse() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger pipeline_step_never_changed before update on pipeline_step
  for each row when (new.note <> '' or (old.journey, old.municipality, old.seq, old.kind, old.at)
    is distinct from (new.journey, new.municipality, new.seq, new.kind, new.at))
  execute function pipeline_refuse();
create trigger pipeline_seal_append_only before update or delete on pipeline_seal
  for each row execute function pipeline_refuse();
create trigger pipeline_seal_not_emptied before truncate on pipeline_seal
  for each statement execute function pipeline_refuse();

-- The bytes of one step, without its note and with it; seals and their check say the same by this.
create function pipeline_step_bare(s pipeline_step) returns bytea stable language sql as $$
  select uuid_send(s.journey) || int4send(s.seq) || timestamptz_send(s.at)
    || int4send(octet_length(s.municipality)) || convert_to(s.municipality, 'UTF8')
    || int4send(octet_length(s.kind)) || convert_to(s.kind, 'UTF8')
$$;
create function pipeline_step_bytes(s pipeline_step) returns bytea stable language sql as $$
  select pipeline_step_bare(s)
    || int4send(octet_length(s.note)) || convert_to(s.note, 'UTF8')
$$;
