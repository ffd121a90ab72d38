-- What is sealed cannot be made smaller, and an application fits into its row.
alter table vault_piece alter column sealed set storage external;
alter table vault_piece set (toast_tuple_target = 8160);
