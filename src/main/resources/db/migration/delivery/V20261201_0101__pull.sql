-- Deliveries a Fachverfahren fetches itself: here until it confirms them. What they are and their
-- content is sealed in the vault under the submission.
create table delivery_pull (
  seq          bigint generated always as identity primary key,
  municipality text not null check (municipality ~ '^[0-9]{12}$'),
  journey      uuid not null,
  system       text not null,
  receiver     text not null default '',
  head         bytea not null,
  sha256       text not null,
  ready_at     timestamp with time zone not null,
  fetched_at   timestamp with time zone,
  confirmed_at timestamp with time zone,
  receipt      text,
  unique (municipality, journey, system, receiver)
);
create index delivery_pull_open on delivery_pull (municipality, system, seq)
  where confirmed_at is null;
create index delivery_pull_age on delivery_pull (ready_at) where confirmed_at is null;

-- By what a Fachverfahren shows that it may fetch; of a token only its SHA-256 is known.
create table delivery_pull_token (
  id           uuid primary key,
  municipality text not null check (municipality ~ '^[0-9]{12}$'),
  system       text not null,
  name         text not null,
  sha256       text not null unique,
  made_at      timestamp with time zone not null,
  made_by      text not null,
  used_at      timestamp with time zone,
  revoked_at   timestamp with time zone,
  revoked_by   text
);
create index delivery_pull_token_owner on delivery_pull_token (municipality, system);

-- Deliveries of which only a person can say that they arrived.
create table delivery_confirmation (
  municipality text not null check (municipality ~ '^[0-9]{12}$'),
  journey      uuid not null,
  system       text not null,
  receiver     text not null default '',
  reference    text not null,
  due_at       timestamp with time zone not null,
  expected_at  timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  confirmed_by text,
  primary key (municipality, journey, system, receiver)
);
create index delivery_confirmation_open on delivery_confirmation (municipality, expected_at)
  where confirmed_at is null;
