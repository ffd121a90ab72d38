-- Which of the demo's applications went out: the id is noted between announcing and submitting, so
-- that a killed demo submits each of them once.
create table cli_demo_application (
  application  text    not null primary key,
  municipality text    not null,
  submission   uuid    not null,
  case_id      uuid,
  sent         boolean not null default false
);
