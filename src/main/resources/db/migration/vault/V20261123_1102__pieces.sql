-- Content in pieces, so that none of any size has to be in memory as a whole. Sealed bytes do not
-- shrink: the database need not try.
create table vault_piece (
  municipality text    not null check (municipality ~ '^[0-9]{12}$'),
  submission   uuid    not null,
  name         text    not null,
  number       integer not null check (number >= 0),
  sealed       bytea   not null,
  primary key (municipality, submission, name, number)
);
alter table vault_piece alter column sealed set storage external;
