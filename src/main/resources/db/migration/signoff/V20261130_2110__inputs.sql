-- Applications to rehearse with beside the samples of a package. What they say lies sealed in the
-- vault under their id; expected (JSON) has codes and ids only.
create table signoff_input (
  municipality text        not null,
  id           uuid        not null,
  leistung     text        not null,
  name         text        not null,
  recorded     boolean     not null,
  at           timestamptz not null,
  by_name      text        not null,
  by_role      text        not null,
  until        date,
  expected     text,
  primary key (municipality, id),
  constraint signoff_input_recorded check (recorded = (until is not null))
);

create index signoff_input_leistung on signoff_input (municipality, leistung);
create index signoff_input_until on signoff_input (until);

-- Proposals to rehearse with what somebody really sent, and the decision of data protection.
create table signoff_recording (
  municipality    text        not null,
  journey         uuid        not null,
  leistung        text        not null,
  at              timestamptz not null,
  by_name         text        not null,
  by_role         text        not null,
  reason          text        not null,
  approved        boolean,
  decided_at      timestamptz,
  decided_by_name text,
  decided_by_role text,
  decided_reason  text,
  primary key (municipality, journey)
);
