-- With which root keys this database was written (keyed hashes, so they say nothing of the keys): a key folder of
-- another installation is noticed before anything is read or written with it. Stays out of backups, as this schema does.
create table installation.key_check (
    key_id text collate "C" primary key,
    digest bytea not null
);
