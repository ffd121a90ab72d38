-- The vault keeps the content itself, in pieces; here stays what it is.
alter table pipeline_content drop column sealed, alter column size_bytes type bigint;
