-- The folder of files as it was last taken over, to tell what changed in it since from what was
-- released on the server meanwhile. One row.
create table connection_folder (
  taken    boolean     primary key default true check (taken),
  taken_at timestamptz not null,
  files    bytea       not null
);
