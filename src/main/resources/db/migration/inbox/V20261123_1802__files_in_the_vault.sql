-- The vault keeps the files themselves, in pieces.
alter table inbox_attachment drop column content;
