-- Administrative divisions of China, statistics bureau codes as of 2023-06-30.
-- The unpadded code (2/4/6/9/12 digits) is the key: the zero-padded one is not unique (docs/region-counts.md).
create schema region;
grant usage on schema region to niangjia_app, niangjia_worker, niangjia_backup;

create table region.division (
    code       text collate "C" not null,
    parent     text collate "C",            -- nearest real place above; placeholders are skipped
    level      smallint not null check (level between 1 and 5),
    kind       text not null,
    name       text not null,               -- official
    short_name text not null                -- as people say it
);
grant select on region.division to niangjia_app, niangjia_worker;

-- Which file the rows came from; one row once the country is loaded.
create table region.edition (
    as_of      date not null primary key,
    rows       integer not null,
    file_hash  text not null
);
grant select on region.edition to niangjia_app, niangjia_worker;
