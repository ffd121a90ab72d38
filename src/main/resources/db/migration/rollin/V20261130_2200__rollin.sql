-- When an administration began to introduce a Leistung; its steps follow from data.
create table rollin_plan (
  municipality text        not null,
  leistung     text        not null,
  starts_on    date        not null,
  at           timestamptz not null,
  by_name      text        not null,
  by_role      text        not null,
  primary key (municipality, leistung)
);

-- What people noted about a step; never content of an application.
create table rollin_step (
  municipality text    not null,
  leistung     text    not null,
  step         text    not null,
  owner        text    not null default '',
  due          date,
  note         text    not null default '',
  minutes      integer,
  primary key (municipality, leistung, step)
);

-- Every change of a step, never changed itself; the last one says how far it is.
create table rollin_change (
  municipality text        not null,
  leistung     text        not null,
  step         text        not null,
  seq          integer     not null,
  at           timestamptz not null,
  by_name      text        not null,
  by_role      text        not null,
  state        text        not null,
  said         text        not null,
  primary key (municipality, leistung, step, seq)
);

-- What the software found out last.
create table rollin_verdict (
  municipality text        not null,
  leistung     text        not null,
  code         text        not null,
  state        text        not null,
  said         text        not null,
  evidence     text        not null,
  checked_at   timestamptz not null,
  good_since   timestamptz,
  primary key (municipality, leistung, code)
);

-- What others were asked to do; digest is that of the text as it was when it was sent.
create table rollin_order (
  municipality text        not null,
  leistung     text        not null,
  kind         text        not null,
  seq          integer     not null,
  at           timestamptz not null,
  by_name      text        not null,
  by_role      text        not null,
  state        text        not null,
  recipient    text        not null,
  reference    text        not null,
  said         text        not null,
  remind_on    date,
  digest       text        not null,
  primary key (municipality, leistung, kind, seq)
);
