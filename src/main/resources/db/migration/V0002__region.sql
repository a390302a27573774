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

-- Published: what other modules' trees are built from. Places that vanish (docs/region-counts.md) are not among them.
create view region.published_division with (security_invoker = true) as
    select code, parent, level, kind, short_name from region.division where kind not in ('PLACEHOLDER', 'REPETITION');
create view region.published_edition with (security_invoker = true) as
    select as_of from region.edition;
