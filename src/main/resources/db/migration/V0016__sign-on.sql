-- An officer's account at the site's own sign-on (OpenID Connect), as she linked it with her account here: another way to
-- show the first thing, beside her password. It is known again by a keyed hash; its name stands nowhere.
create table identity.sign_on (
    id           uuid primary key,
    account_id   uuid not null references identity.account,
    subject      bytea not null,              -- keyed hash of issuer and subject
    linked_at    timestamptz not null,
    begun_at     timestamptz not null,        -- when the newest way there and back began that was gone: none is gone twice
    used_at      timestamptz,
    seen_at      timestamptz,                 -- when she came in by her password; told at each sign-in before
    ended_at     timestamptz,
    ended_by     uuid,                        -- herself, or who ended it; null: codes were guessed behind it
    ended_reason text                         -- null: she herself, or what closed every other way in too
);
-- One subject, one account.
create unique index on identity.sign_on (subject) where ended_at is null;
create unique index on identity.sign_on (account_id) where ended_at is null;
create index on identity.sign_on (account_id, ended_at desc);
grant select, insert, update on identity.sign_on to niangjia_app;
