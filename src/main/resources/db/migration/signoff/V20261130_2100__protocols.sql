-- Protocols of trials as they were kept; nothing of one is ever changed but the number of the audit
-- entry that signs it. versions (JSON) tells without unpacking whether it still holds; protocol is
-- the canonical JSON, packed by gzip.
create table signoff_protocol (
  municipality  text        not null,
  leistung      text        not null,
  number        integer     not null,
  at            timestamptz not null,
  by_name       text        not null,
  by_role       text        not null,
  draft_version integer     not null,
  sha256        text        not null,
  good          boolean     not null,
  generated     boolean     not null,
  day           date        not null,
  inputs        integer     not null,
  unexpected    integer     not null,
  versions      text        not null,
  protocol      bytea       not null,
  signed_entry  bigint,
  primary key (municipality, leistung, number)
);
