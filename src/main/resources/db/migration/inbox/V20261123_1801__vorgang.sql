-- Vorgänge of units without a Fachverfahren. What the applicant wrote is sealed; the columns in
-- clear say only which Leistung, which unit and when.
create table inbox_vorgang (
  municipality text not null check (municipality ~ '^[0-9]{12}$'),
  journey      uuid not null,
  unit         text not null,
  leistung     text not null,
  title        text not null,
  received_at  timestamp with time zone not null,
  due          date,
  stored_at    timestamp with time zone not null,
  content      bytea not null,
  primary key (municipality, journey)
);
-- The list, newest first, with and without a unit.
create index inbox_vorgang_list on inbox_vorgang (municipality, received_at desc, journey desc);
create index inbox_vorgang_unit
  on inbox_vorgang (municipality, unit, received_at desc, journey desc);

-- The name of a file may name a person: it is sealed as well.
create table inbox_attachment (
  municipality text    not null,
  journey      uuid    not null,
  attachment   text    not null,
  number       integer not null,
  media_type   text    not null,
  size_bytes   bigint  not null,
  file_name    bytea   not null,
  content      bytea   not null,
  primary key (municipality, journey, attachment),
  foreign key (municipality, journey) references inbox_vorgang on delete cascade
);
