-- Passkeys (WebAuthn): another second thing to show at sign-in, held by a device. Only the public half is kept: it tells
-- that an answer came from the device, and makes none.
create table identity.passkey (
    id              uuid primary key,
    account_id      uuid not null references identity.account,
    name            text not null,            -- as she calls it
    credential_id   bytea not null,
    public_key      bytea not null,           -- with the device's kind and the credential's id, as the device sent it
    sign_count      bigint not null,          -- the device's own count: a copy of it falls behind
    backup_eligible boolean not null,         -- a device that says otherwise later is another one
    added_at        timestamptz not null,
    asked_at        timestamptz not null,     -- when the newest question was asked that it answered: none works twice
    used_at         timestamptz,
    ended_at        timestamptz,
    ended_by        uuid,                     -- herself, or who took it off
    ended_reason    text,                     -- null: she herself, who needs none
    check ((ended_at is null) = (ended_by is null))
);
create unique index on identity.passkey (credential_id) where ended_at is null;
create index on identity.passkey (account_id, ended_at desc);
grant select, insert, update on identity.passkey to niangjia_app;
