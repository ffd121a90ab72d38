-- The bytes of a large piece may lie in a file of the directory instead of the row; the row stays,
-- so that a piece is there for everybody in the moment its transaction commits.
alter table vault_piece alter column sealed drop not null;
alter table vault_piece
  add column file uuid,
  add column file_bytes integer,
  add constraint vault_piece_place check ((sealed is null) = (file is not null)),
  add constraint vault_piece_file_bytes check ((file is null) = (file_bytes is null));
-- By it the clean-up finds which files nobody needs any more.
create index vault_piece_file on vault_piece (file) where file is not null;
