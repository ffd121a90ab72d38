-- Nodes that work on this database, each known by its own beat; one that ends in order takes its row
-- along. The installation as a whole has the key 000000000000.
create table ops_node (
  municipality text        not null,
  node         text        not null primary key,
  version      text        not null,
  jdk          text        not null,
  started_at   timestamptz not null,
  beat_at      timestamptz not null,
  workers      integer     not null,
  -- calls to targets under way
  calls        integer     not null,
  -- SHA-256 of the rules of alerts it reads; empty: those that are shipped
  rules        text        not null,
  -- free room for its data directory, percent
  free         integer
);

-- Where each rule stands. Written by one node at a time; a change and the notices that follow from it
-- are one transaction.
create table ops_alert (
  municipality text        not null,
  rule         text        not null primary key,
  -- since when the bound is passed without a break
  since        timestamptz,
  fired_at     timestamptz,
  -- since when all is well again, while it still counts as firing
  calm_since   timestamptz,
  told_at      timestamptz,
  value        bigint,
  places       text[]      not null,
  looked_at    timestamptz not null
);

-- What was told to whom, or is to be; event is JSON without any content of an application.
create table ops_notice (
  municipality text        not null,
  notice       uuid        not null primary key,
  rule         text        not null,
  channel      text        not null,
  kind         text        not null,
  event        text        not null,
  made_at      timestamptz not null,
  -- WAITING, SENT, FAILED
  state        text        not null,
  attempts     integer     not null default 0,
  -- why not, in words; without anything the other side said
  cause        text        not null default '',
  ended_at     timestamptz
);
create index ops_notice_list on ops_notice (made_at desc, notice);

-- How the audit chains were found when they were last walked.
create table ops_audit_check (
  municipality text        not null primary key,
  checked_at   timestamptz not null,
  chains       integer     not null,
  entries      bigint      not null,
  breaks       integer     not null
);
