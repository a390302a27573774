-- Who did what to which record, in the transaction that did it. Append-only for the application.
create schema audit;
grant usage on schema audit to niangjia_app, niangjia_worker, niangjia_backup;

create table audit.event (
    id              bigint generated always as identity primary key,
    transaction     xid8 not null default pg_current_xact_id(),
    at              timestamptz not null,    -- acts of a receipt holder carry the day only
    actor_kind      text not null,           -- officer | receipt | job | visitor
    actor           uuid,
    organization_id uuid,
    action          text not null,           -- the server's own label
    object_kind     text not null,
    object_id       uuid,
    outcome         text not null,           -- done | refused
    reason          text not null default '' -- a message key, never case text
);
create index on audit.event (transaction, id);
create index on audit.event (actor, id desc);
create index on audit.event (object_id, id desc);
grant select, insert on audit.event to niangjia_app;
grant select, insert on audit.event to niangjia_worker;

-- Committed rows below the snapshot horizon, sealed in batches, each chained to the one before.
create table audit.seal (
    number    bigint primary key,
    horizon   xid8 not null,                 -- every event of a transaction below this is in this batch or an earlier one
    floor_id  bigint not null,               -- up to this id everything is sealed, whatever its transaction: a restore on
                                             -- another server begins to count transactions anew
    events    integer not null,
    last_id   bigint not null,
    at        timestamptz not null,
    key_id    text not null,
    previous  bytea not null,
    digest    bytea not null
);
grant select, insert on audit.seal to niangjia_worker;
grant select on audit.seal to niangjia_app;
