-- The whole local Zustelldienst: a clock that moves, deadlines, large attachments, callbacks noted.
create table zustelldienst_clock (
  id             integer primary key check (id = 1),
  offset_seconds bigint  not null
);

create table zustelldienst_service_keys (
  name text primary key,
  jwk  text not null
);
insert into zustelldienst_service_keys
  select 'SUBMISSION', signing_key from zustelldienst_service where signing_key is not null;
alter table zustelldienst_service drop column signing_key;

alter table zustelldienst_destinations
  add column deleted  boolean not null default false,
  add column position bigint  generated always as identity;

-- Times are those of the service's clock.
alter table zustelldienst_submissions
  add column created_at      timestamptz not null default now(),
  add column submitted_at    timestamptz,
  add column ended_at        timestamptz,
  add column reminders       integer     not null default 0,
  add column callback_url    text,
  add column callback_secret text;
update zustelldienst_submissions set submitted_at = now() where state in ('SUBMITTED', 'FORWARDED');
update zustelldienst_submissions set ended_at = now() where state in ('ACCEPTED', 'REJECTED');
create index zustelldienst_submissions_deadlines on zustelldienst_submissions (state, submitted_at)
  where state <> 'DELETED';

alter table zustelldienst_events add column recorded_at timestamptz not null default now();

-- An encrypted attachment has up to 500 MB, so it lies in pieces.
create table zustelldienst_chunks (
  submission_id uuid    not null,
  attachment_id uuid    not null,
  number        integer not null,
  bytes         bytea   not null,
  primary key (submission_id, attachment_id, number),
  foreign key (submission_id, attachment_id) references zustelldienst_attachments
);
alter table zustelldienst_chunks alter column bytes set storage external;
alter table zustelldienst_attachments add column size bigint, add column tag text;
insert into zustelldienst_chunks
  select submission_id, attachment_id, 0, convert_to(jwe, 'UTF8')
  from zustelldienst_attachments where jwe is not null;
update zustelldienst_attachments set size = octet_length(jwe), tag = substring(jwe from '[^.]*$')
  where jwe is not null;
alter table zustelldienst_attachments drop column jwe;

create table zustelldienst_callbacks (
  delivery_id    uuid        primary key,
  position       bigint      generated always as identity,
  destination_id uuid        not null,
  submission_id  uuid        not null,
  kind           text        not null,
  recipient      text        not null,
  url            text        not null,
  secret         text        not null,
  body           text        not null,
  state          text        not null,
  attempts       integer     not null default 0,
  answer         text        not null default '',
  created_at     timestamptz not null,
  tried_at       timestamptz
);
create index zustelldienst_callbacks_submission on zustelldienst_callbacks (submission_id);
