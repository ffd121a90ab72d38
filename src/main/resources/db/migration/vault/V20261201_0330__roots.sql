-- Root keys of the installation, each wrapped by the master key, which lies elsewhere (a file, or
-- whatever a command asks). From a root the keys are derived that wrap those of submissions. One
-- list for the installation, therefore no municipality.
create table vault_root (
  generation integer     primary key check (generation > 0),
  wrapped    bytea       not null,
  -- who can unwrap it: 'file' or 'command'
  master     text        not null,
  made_at    timestamptz not null
);
