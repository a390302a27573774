-- The tree. The path (fixed-width sibling ordinals) stands in this table only; a subtree is one index range.
create schema organization;
grant usage on schema organization to niangjia_app, niangjia_worker, niangjia_backup;

create table organization.node (
    id          uuid not null,               -- name-based for seeded ones: line + region code, equal in every installation
    parent_id   uuid,
    path        text collate "C" not null,
    line        text not null,
    kind        text not null,
    level       text not null,
    region_code text collate "C",            -- null: the nation
    name        text not null,
    short_name  text not null,               -- of the place, as people say it; of the nation the name itself
    valid_from  date not null,
    valid_to    date,
    check (valid_to is null or valid_to > valid_from)
);
grant select on organization.node to niangjia_app, niangjia_worker;

-- What a federation says of itself on its public page. Rows are added, never changed: the newest counts.
create table organization.public_page (
    id              uuid primary key,
    organization_id uuid not null,
    address         text not null,
    telephone       text not null,
    opening_hours   text not null,           -- lines "1 09:00-12:00": ISO weekday, Asia/Shanghai
    offers          text not null,
    written_by      uuid not null,
    written_at      timestamptz not null
);
create index on organization.public_page (organization_id, written_at desc);
grant select, insert on organization.public_page to niangjia_app;
