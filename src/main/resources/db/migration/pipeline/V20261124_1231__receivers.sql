-- Who of several receivers has a journey already; a journey to the system itself has no row here.
create table pipeline_receiver (
  journey           uuid        not null references pipeline_journey,
  municipality      text        not null,
  receiver          text        not null,
  seq               integer     not null,
  name              text        not null,
  mandatory         boolean     not null,
  state             text        not null,
  attempts          integer     not null default 0,
  next_attempt_at   timestamptz,
  cause             text        not null default '',
  finding           text        not null default '',
  arguments         text[]      not null default '{}',
  receipt_kind      text        not null default '',
  receipt_reference text        not null default '',
  changed_at        timestamptz not null,
  primary key (journey, receiver)
);
