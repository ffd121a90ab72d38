-- One row per submission id, whatever happens later; content only sealed.
create table intake_submission (
  submission   uuid        not null primary key,
  municipality text        not null,
  channel      text        not null,
  leika        text        not null,
  destination  uuid,
  case_id      uuid,
  arrived_at   timestamptz not null,
  sha256       text        not null
);

create table intake_part (
  submission   uuid  not null references intake_submission,
  municipality text  not null,
  name         text  not null,
  sealed       bytea not null,
  primary key (submission, name)
);
