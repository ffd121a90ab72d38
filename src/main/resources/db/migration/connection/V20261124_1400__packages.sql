-- What a version of a package (or of shared parts) contained when a plan first went live with it.
-- A version is never changed: other content under the same version is refused.
create table connection_package (
  folder   text   primary key,
  digest   text   not null,
  snapshot bigint not null references connection_snapshot
);
