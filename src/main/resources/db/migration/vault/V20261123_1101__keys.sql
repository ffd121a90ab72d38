-- One key per submission, wrapped by the master key. Erasing empties the key and keeps the row, so
-- that nothing is sealed for an erased submission again.
create table vault_key (
  municipality text not null check (municipality ~ '^[0-9]{12}$'),
  submission   uuid not null,
  wrapped      bytea,
  created_at   timestamp with time zone not null,
  erased_at    timestamp with time zone,
  primary key (municipality, submission),
  check ((wrapped is null) = (erased_at is not null))
);

-- What the master key of this installation answers to a fixed question: tells a lost or exchanged
-- key before anything is sealed by it. One row for the installation, therefore no municipality.
create table vault_check (
  only_row boolean primary key default true check (only_row),
  answer   bytea   not null
);
