-- What an administration has changed and not released: every version whole, none is ever changed.
-- Files are only those that differ from what was live (snapshot) when it was written.
create table draft_version (
  municipality text        not null,
  version      integer     not null,
  at           timestamptz not null,
  by_name      text        not null,
  by_role      text        not null,
  action       text        not null,
  about        text        not null,
  snapshot     bigint      not null,
  files        bytea       not null,
  primary key (municipality, version)
);
