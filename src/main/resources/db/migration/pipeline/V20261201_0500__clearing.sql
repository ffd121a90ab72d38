-- What persons did to a journey, in order; the words they gave stand sealed with its content.
create table pipeline_act (
  journey      uuid        not null references pipeline_journey,
  municipality text        not null,
  number       integer     not null,
  at           timestamptz not null,
  by_name      text        not null,
  by_role      text        not null,
  deed         text        not null,
  -- the unit, problem, receiver or administration that was chosen, whatever the deed asks for
  choice       text        not null default '',
  target       text        not null default '',
  replaces     boolean     not null default false,
  -- SHA-256 of the canonical act, as in the audit chain
  digest       text        not null,
  reason       bytea       not null,
  primary key (journey, number)
);
-- Whether there is such a row: a journey nobody touched never asks for it.
alter table pipeline_journey add column decided boolean not null default false;

-- What stays with an administration that gave a journey away: that it did, nothing of the content.
-- The journey itself belongs to somebody else then, so the rows do not hang on it.
create table pipeline_forwarded (
  municipality text        not null,
  journey      uuid        not null,
  number       integer     not null,
  leika        text        not null,
  received_at  timestamptz not null,
  at           timestamptz not null,
  by_name      text        not null,
  by_role      text        not null,
  receiver     text        not null,
  primary key (municipality, journey, number)
);
create index pipeline_forwarded_list on pipeline_forwarded (municipality, at desc);

-- One act for many journeys: what is to be done, and how far it is.
create table pipeline_bulk (
  run          uuid        not null primary key,
  municipality text        not null,
  deed         text        not null,
  choice       text        not null default '',
  target       text        not null default '',
  reason       text        not null default '',
  state        text        not null,
  by_name      text        not null,
  by_role      text        not null,
  began_at     timestamptz not null,
  changed_at   timestamptz not null
);
create index pipeline_bulk_list on pipeline_bulk (municipality, began_at desc);
create table pipeline_bulk_item (
  run          uuid    not null references pipeline_bulk,
  municipality text    not null,
  seq          integer not null,
  journey      uuid    not null,
  answer       text    not null default '',
  primary key (run, seq)
);
create index pipeline_bulk_item_open on pipeline_bulk_item (run, seq) where answer = '';
