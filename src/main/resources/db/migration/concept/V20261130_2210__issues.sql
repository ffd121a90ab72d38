-- Concepts as they were issued: digest of each chapter and of the data they were made of, and the
-- PDF itself. Never changed.
create table concept_issue (
  municipality text        not null,
  leistung     text        not null,
  number       integer     not null,
  at           timestamptz not null,
  by_name      text        not null,
  by_role      text        not null,
  sha256       text        not null,
  chapters     text        not null,
  sources      text        not null,
  document     bytea       not null,
  primary key (municipality, leistung, number)
);
