-- Questions of a survey somebody was asked to answer by a link. Of the link only its SHA-256 is kept.
create table survey_delegation (
  id           uuid        primary key,
  municipality text        not null,
  leistung     text        not null,
  link_hash    text        not null unique,
  recipient    text        not null,
  note         text        not null,
  questions    text[]      not null,
  created_at   timestamptz not null,
  created_by   text        not null,
  valid_until  date        not null,
  revoked_at   timestamptz
);

create index survey_delegation_of on survey_delegation (municipality, leistung, created_at);
