-- The local Zustelldienst stands for a service outside: it knows destinations, not municipalities,
-- so its tables carry the destination where ours carry the municipality. It sees ciphertext only.
create table zustelldienst_service (
  id          integer primary key check (id = 1),
  token_key   bytea not null,
  signing_key text
);

create table zustelldienst_clients (
  client_id     text primary key,
  secret_sha256 bytea not null,
  role          text  not null
);

create table zustelldienst_destinations (
  destination_id  uuid primary key,
  client_id       text not null references zustelldienst_clients,
  public_view     text not null,
  encryption_kid  text not null,
  callback_url    text,
  callback_secret text
);

-- Old keys stay, so that old events can be verified.
create table zustelldienst_keys (
  destination_id uuid not null references zustelldienst_destinations,
  kid            text not null,
  jwk            text not null,
  primary key (destination_id, kid)
);

create table zustelldienst_submissions (
  submission_id      uuid   primary key,
  position           bigint generated always as identity,
  destination_id     uuid   not null references zustelldienst_destinations,
  case_id            uuid   not null,
  sender             text   not null references zustelldienst_clients,
  state              text   not null,
  service            text   not null,
  service_name       text   not null,
  region             text,
  encrypted_metadata text,
  encrypted_data     text,
  tags               text
);
create index zustelldienst_submissions_case on zustelldienst_submissions (case_id);
create index zustelldienst_submissions_waiting on zustelldienst_submissions (destination_id, position)
  where state in ('SUBMITTED', 'FORWARDED');

create table zustelldienst_attachments (
  submission_id uuid    not null references zustelldienst_submissions,
  attachment_id uuid    not null,
  position      integer not null,
  jwe           text,
  primary key (submission_id, attachment_id)
);

create table zustelldienst_events (
  position      bigint generated always as identity primary key,
  case_id       uuid not null,
  submission_id uuid not null references zustelldienst_submissions,
  jti           uuid not null unique,
  token         text not null
);
create index zustelldienst_events_case on zustelldienst_events (case_id, position);
