-- What is known of targets that did not answer lately; a target without a row is well.
create table pipeline_target (
  municipality text        not null,
  -- local id of the installation
  target       text        not null,
  -- who of several; empty: the system itself
  receiver     text        not null,
  -- CLOSED: is called; OPEN: is not called except by one probe at a time
  state        text        not null,
  -- weight of the failures since the last answer
  failures     integer     not null,
  -- probes without an answer since it was opened
  probes       integer     not null default 0,
  probe_at     timestamptz,
  -- the journey that probes at present, and until when it is believed to
  probe_by     uuid,
  probe_until  timestamptz,
  opened_at    timestamptz,
  -- set while those that wait are brought forward
  revived_at   timestamptz,
  -- so many are brought forward in the next round
  pace         integer     not null default 0,
  cause        text        not null default '',
  changed_at   timestamptz not null,
  primary key (municipality, target, receiver)
);

-- Why a journey waits that goes on by itself; true as long as the journey has a next attempt.
create table pipeline_waiting (
  journey      uuid        not null primary key references pipeline_journey on delete cascade,
  municipality text        not null,
  target       text        not null,
  -- RETRY: was not taken; SHUT: target not called; FULL: target busy; ORDER: an earlier one first
  reason       text        not null,
  cause        text        not null default '',
  -- the earlier journey of the same case
  behind       uuid,
  -- how often it was put off for this reason without an attempt
  turns        integer     not null default 0,
  noted_at     timestamptz not null
);
create index pipeline_waiting_target on pipeline_waiting (municipality, target, noted_at);

-- Whether the next attempt at a receiver was put off without counting: SHUT or FULL; else empty.
alter table pipeline_receiver add column waits text not null default '';
create index pipeline_receiver_waiting on pipeline_receiver (municipality, receiver)
  where state = 'WAITING';

-- What goes on by itself at a known time.
create index pipeline_journey_next on pipeline_journey (next_attempt_at)
  where next_attempt_at is not null;

-- Held for so long that somebody above has to know; once for each time it was held.
create table pipeline_escalation (
  journey      uuid        not null primary key references pipeline_journey on delete cascade,
  municipality text        not null,
  held_at      timestamptz not null,
  noted_at     timestamptz not null
);
create index pipeline_journey_held_since on pipeline_journey (changed_at) where state = 'HELD';
