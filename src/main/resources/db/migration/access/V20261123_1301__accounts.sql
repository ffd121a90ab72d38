-- Who may log in. A person of the Land or of operations belongs to no municipality.
create table access_account (
  name text primary key,
  password_hash text not null,
  role text not null,
  municipality text check (municipality ~ '^[0-9]{12}$')
);
