-- What waits at a Zustelldienst and could not be fetched yet; a row goes when it is stored.
create table intake_waiting (
  submission      uuid        not null primary key,
  municipality    text        not null,
  destination     uuid        not null,
  case_id         uuid        not null,
  first_seen_at   timestamptz not null,
  last_seen_at    timestamptz not null,
  failures        integer     not null default 0,
  next_attempt_at timestamptz not null,
  cause           text        not null default ''
);
create index intake_waiting_destination on intake_waiting (destination, first_seen_at);
