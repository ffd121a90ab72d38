-- What was appended is never changed; who may write to the database must at least say so aloud by
-- switching the trigger off, and audit verify finds what was done then.
create function audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function audit_refuse();
create trigger audit_entry_not_emptied before truncate on audit_entry
  for each statement execute function audit_refuse();
