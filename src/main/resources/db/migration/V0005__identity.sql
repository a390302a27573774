-- Accounts of officers and administrators, what they may do where, and their sessions.
create schema identity;
grant usage on schema identity to niangjia_app, niangjia_worker, niangjia_backup;

create table identity.account (
    id            uuid primary key,
    sign_in_name  text collate "C" not null unique,
    display_name  text not null,
    password_hash text,                      -- null until the first code is used, and again after a reset
    code_salt     bytea not null,            -- of the hashes of this account's codes
    failed_tries  integer not null default 0,
    locked_until  timestamptz,
    signed_in_at  timestamptz,
    created_at    timestamptz not null,
    created_by    uuid
);
grant select, insert, update on identity.account to niangjia_app;

-- An account is disabled by a record, and enabled again by ending it.
create table identity.disablement (
    id         uuid primary key,
    account_id uuid not null references identity.account,
    at         timestamptz not null,
    by         uuid not null,
    reason     text not null,
    ended_at   timestamptz,
    ended_by   uuid
);
create unique index on identity.disablement (account_id) where ended_at is null;
grant select, insert, update on identity.disablement to niangjia_app;

create table identity.assignment (
    id              uuid primary key,
    account_id      uuid not null references identity.account,
    organization_id uuid not null,
    role            text not null,
    at              timestamptz not null,
    by              uuid,
    reason          text not null,
    ended_at        timestamptz,
    ended_by        uuid,
    ended_reason    text
);
create unique index on identity.assignment (account_id, organization_id, role) where ended_at is null;
create index on identity.assignment (organization_id) where ended_at is null;
create index on identity.assignment (account_id);
grant select, insert, update on identity.assignment to niangjia_app;

-- One-time codes (first sign-in, reset) and recovery codes: only their Argon2id hashes, each used once.
create table identity.code (
    id         uuid primary key,
    account_id uuid not null references identity.account,
    purpose    text not null,                -- first | reset | recovery
    hash       bytea not null,
    issued_at  timestamptz not null,
    issued_by  uuid,
    expires_at timestamptz,                  -- null: until used or withdrawn
    used_at    timestamptz,
    withdrawn_at timestamptz,                -- a newer one took its place
    unique (account_id, hash)
);
create index on identity.code (account_id) where used_at is null and withdrawn_at is null;
grant select, insert, update on identity.code to niangjia_app;

-- Spring Session's tables (its schema-postgresql.sql), in this module's schema.
create table identity.session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index on identity.session (expiry_time);
create index on identity.session (principal_name);
create table identity.session_attributes (
    session_primary_id char(36) not null references identity.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on identity.session, identity.session_attributes to niangjia_app;
