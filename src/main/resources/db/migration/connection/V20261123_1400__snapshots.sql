-- Every state of the workspace that ever went live, whole: a journey keeps the one it began with.
-- Holds documents of the Land and of all municipalities together, never content of applications.
create table connection_snapshot (
  snapshot bigint generated always as identity primary key,
  digest   text        not null,
  taken_at timestamptz not null,
  taken_by text        not null,
  files    bytea       not null
);

-- Which plan of which municipality is live in which snapshot, for the history of a connection.
create table connection_live (
  municipality text        not null,
  leistung     text        not null,
  version      integer     not null,
  snapshot     bigint      not null references connection_snapshot,
  live_since   timestamptz not null,
  primary key (municipality, leistung, snapshot)
);
