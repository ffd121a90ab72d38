-- One row per submission. Places, units and codes stand in clear; content only sealed.
create table pipeline_journey (
  journey           uuid        not null primary key,
  municipality      text        not null,
  leika             text        not null,
  leistung          text,
  channel           text        not null,
  state             text        not null,
  held_before       text,
  plan              text,
  -- the state of the workspace it runs on; empty: the one that is live
  snapshot          bigint,
  arrived_at        timestamptz not null,
  received_at       timestamptz not null,
  changed_at        timestamptz not null,
  area              text,
  area_name         text,
  unit              text,
  unit_name         text,
  target            text,
  target_name       text,
  address           jsonb,
  content_mark      text,
  duplicate_of      uuid,
  accepted_at       timestamptz,
  rejected_at       timestamptz,
  receipt_kind      text,
  receipt_reference text,
  attempts          integer     not null default 0,
  next_attempt_at   timestamptz
);
create index pipeline_journey_list on pipeline_journey (municipality, arrived_at desc, journey desc);
create index pipeline_journey_all on pipeline_journey (arrived_at desc, journey desc);
create index pipeline_journey_held on pipeline_journey (municipality, arrived_at) where state = 'HELD';
create index pipeline_journey_mark on pipeline_journey (municipality, content_mark);

create table pipeline_step (
  journey      uuid        not null references pipeline_journey,
  municipality text        not null,
  seq          integer     not null,
  kind         text        not null,
  at           timestamptz not null,
  note         text        not null default '',
  primary key (journey, seq)
);

-- What holds or refused the journey at present; a re-run replaces it.
create table pipeline_finding (
  journey      uuid    not null references pipeline_journey,
  municipality text    not null,
  seq          integer not null,
  severity     text    not null,
  code         text    not null,
  place        text    not null,
  arguments    text[]  not null,
  primary key (journey, seq)
);

create table pipeline_content (
  journey      uuid    not null references pipeline_journey,
  municipality text    not null,
  name         text    not null,
  file_name    text    not null,
  media_type   text    not null,
  size_bytes   integer not null,
  sealed       bytea   not null,
  primary key (journey, name)
);
