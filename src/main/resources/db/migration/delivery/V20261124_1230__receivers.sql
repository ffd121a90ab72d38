-- One journey may go to several receivers through one system, each with a file of its own.
alter table delivery_file add column receiver text not null default '';
alter table delivery_file drop constraint delivery_file_pkey;
alter table delivery_file add primary key (municipality, journey, system, receiver);
