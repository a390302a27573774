-- How the tree came to be as it is: each change with its document, and what an organisation was before. A past day's tree is
-- read by parents, not by paths: a move changes one organisation, whatever stands below it.
alter table organization.node
    add column since       date,             -- from this day it is as it stands; null: since valid_from
    add column merged_into uuid;             -- what it became part of when it ended

-- Few, and looked for each minute.
create index on organization.node (id) where valid_to is not null;

create table organization.change (
    id              uuid primary key,
    kind            text not null,           -- FOUNDED | SPLIT | RENAMED | MOVED | MERGED | DISSOLVED
    organization_id uuid not null,
    name            text not null,           -- as it was called from then on, or until then
    above_before    uuid,                    -- what it stood below until then, where that changed
    above_after     uuid,                    -- what it stands below since, where that changed
    other_id        uuid,                    -- merged: what it is part of; split: of what it was
    on_day          date not null,           -- from which it counts
    document        text not null,           -- by which it was decided: title and number
    reason          text not null,
    written_by      uuid not null,
    written_at      timestamptz not null
);
create index on organization.change (organization_id, on_day desc, id desc);
create index on organization.change (above_before) where above_before is not null;
create index on organization.change (above_after) where above_after is not null;
create index on organization.change (other_id) where other_id is not null;

create table organization.past (
    organization_id uuid not null,
    from_day        date not null,
    to_day          date not null,           -- the first day on which it was another
    parent_id       uuid,
    line            text not null,
    kind            text not null,
    level           text not null,
    region_code     text collate "C",
    name            text not null,
    short_name      text not null,
    ended_by        uuid not null references organization.change,
    primary key (organization_id, from_day),
    check (to_day > from_day)
);
create index on organization.past (parent_id, to_day);

grant select on organization.change, organization.past to niangjia_app, niangjia_worker;
grant insert on organization.change, organization.past to niangjia_app;
grant insert, update on organization.node to niangjia_app;

-- Something stands elsewhere in the tree; gone as soon as totals are by the tree of now. Written under the folder's lock, so
-- that nothing is folded in between.
create table measure.move (
    id      bigint generated always as identity primary key,
    moved   uuid not null,
    leaving uuid[] not null,                 -- what stood above it and does no more
    joining uuid[] not null                  -- what stands above it and did not
);
grant insert on measure.move to niangjia_app;
grant select, delete on measure.move to niangjia_worker;

-- An organisation ends: what lies at its desk goes to its heir. The job sees which are, of the desks that it names only.
create policy ended on consultation.request for select to niangjia_app
    using ((select shared.viewer('kind')) = 'ended'
        and organization_id = any (string_to_array((select shared.viewer('organizations')), ',')::uuid[]));
