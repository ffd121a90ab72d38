-- Answers the Zustelldienst did not take yet; a row goes as soon as it has the answer.
create table backchannel_open_answer (
  submission   uuid        not null primary key,
  municipality text        not null,
  kind         text        not null,
  since        timestamptz not null,
  failures     integer     not null,
  cause        text        not null,
  -- nobody tries any more: a person has to look
  ended        boolean     not null default false
);
