-- What persons decided, one chain per administration: each entry is bound to the one before it.
-- Never content of an application; nothing here is ever changed or deleted.
create table audit_entry (
  municipality text        not null,
  entry        bigint      not null,
  at           timestamptz not null,
  by_name      text        not null,
  by_role      text        not null,
  action       text        not null,
  about        text        not null,
  digest       text        not null,
  hash         text        not null,
  seal         text        not null,
  primary key (municipality, entry)
);

create index audit_entry_about on audit_entry (municipality, about, entry);

-- Where each chain ends, so that its last entries cannot vanish unseen.
create table audit_head (
  municipality text   primary key,
  entry        bigint not null,
  seal         text   not null
);
