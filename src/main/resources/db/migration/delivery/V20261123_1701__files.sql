-- What the folder connector knows of a file: a row means that it was ready to be put into the
-- target's folder, written_at that it was put there.
create table delivery_file (
  municipality text not null check (municipality ~ '^[0-9]{12}$'),
  journey      uuid not null,
  system       text not null,
  file_name    text not null,
  sha256       text not null,
  prepared_at  timestamp with time zone not null,
  written_at   timestamp with time zone,
  primary key (municipality, journey, system)
);
