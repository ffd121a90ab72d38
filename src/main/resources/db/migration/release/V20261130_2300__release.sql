-- What persons made live, took back or took out; no row is ever changed.
create table release_entry (
  municipality  text        not null,
  entry         integer     not null,
  leistung      text        not null,
  kind          text        not null,
  at            timestamptz not null,
  by_name       text        not null,
  by_role       text        not null,
  -- of the plan that is live by it; 0 if none is
  version       integer     not null,
  draft_version integer     not null,
  -- the state that went live by it, and the one that was live until then
  snapshot      bigint      not null,
  before        bigint      not null,
  protocol      text        not null,
  reason        text        not null,
  -- the entry it takes back; 0 if it takes none back
  undoes        integer     not null,
  paths         text[]      not null,
  primary key (municipality, entry)
);

-- What is to be reached, fixed beforehand; whoever changes it writes a new version.
create table release_criteria (
  municipality text               not null,
  leistung     text               not null,
  version      integer            not null,
  at           timestamptz        not null,
  by_name      text               not null,
  by_role      text               not null,
  reason       text               not null,
  measures     text[]             not null,
  targets      double precision[] not null,
  primary key (municipality, leistung, version)
);

-- What people say about a criterion, with the number they counted where no software counts.
create table release_remark (
  municipality text        not null,
  leistung     text        not null,
  remark       integer     not null,
  measure      text        not null,
  counted      double precision,
  text         text        not null,
  at           timestamptz not null,
  by_name      text        not null,
  by_role      text        not null,
  primary key (municipality, leistung, remark)
);

-- Go or no-go: what the head decided on which sheet.
create table release_decision (
  municipality text        not null,
  leistung     text        not null,
  decision     integer     not null,
  go           boolean     not null,
  reason       text        not null,
  criteria     integer     not null,
  protocol     text        not null,
  sheet        text        not null,
  at           timestamptz not null,
  by_name      text        not null,
  by_role      text        not null,
  primary key (municipality, leistung, decision)
);

-- What others can learn from it; never anything about an applicant.
create table release_lesson (
  municipality text        not null,
  leistung     text        not null,
  lesson       integer     not null,
  kind         text        not null,
  concerns     text        not null,
  place        text        not null,
  text         text        not null,
  at           timestamptz not null,
  by_name      text        not null,
  by_role      text        not null,
  primary key (municipality, leistung, lesson)
);
