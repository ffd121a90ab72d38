-- How an administration erases: by itself every night, or when a person has approved.
create table retention_mode (
  municipality text        primary key,
  automatic    boolean     not null,
  at           timestamptz not null,
  by_name      text        not null,
  by_role      text        not null
);

-- Löschsperren: of one journey, of a Leistung, or of everything if both are missing. Never deleted.
create table retention_hold (
  municipality     text        not null,
  hold             uuid        not null,
  leistung         text,
  journey          uuid,
  reason           text        not null,
  at               timestamptz not null,
  by_name          text        not null,
  by_role          text        not null,
  until            date,
  released_at      timestamptz,
  released_by_name text,
  released_by_role text,
  primary key (municipality, hold),
  constraint retention_hold_one check (leistung is null or journey is null)
);

-- Löschläufe: what was decided to be erased; with its end comes the protocol (canonical JSON, packed
-- by gzip), which stays. rules (JSON) are those it was decided by.
create table retention_run (
  municipality text        not null,
  run          integer     not null,
  day          date        not null,
  at           timestamptz not null,
  by_name      text        not null,
  by_role      text        not null,
  automatic    boolean     not null,
  rules        text        not null,
  finished_at  timestamptz,
  digest       text,
  protocol     bytea,
  primary key (municipality, run),
  constraint retention_run_end check ((finished_at is null) = (digest is null))
);
create unique index retention_run_open on retention_run (municipality) where finished_at is null;

-- What became of each journey of a run. receipt is that of the records handed over before.
create table retention_item (
  municipality text        not null,
  run          integer     not null,
  journey      uuid        not null,
  leistung     text,
  ending       text        not null,
  rested       timestamptz not null,
  before       timestamptz not null,
  hand_over    boolean     not null,
  outcome      text        not null default 'PENDING',
  cause        text        not null default '',
  receipt      text        not null default '',
  at           timestamptz,
  primary key (municipality, run, journey),
  foreign key (municipality, run) references retention_run
);
create index retention_item_pending on retention_item (municipality, run, rested, journey)
  where outcome = 'PENDING';
