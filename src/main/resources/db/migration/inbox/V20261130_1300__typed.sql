-- Somebody has typed what an Abtippblatt says into the target: the receipt where no system gives one.
alter table inbox_vorgang
  add column typed_at timestamp with time zone,
  add column typed_by text,
  add constraint inbox_vorgang_typed check ((typed_at is null) = (typed_by is null));
