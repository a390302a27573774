-- The second thing that an officer shows at sign-in: the codes of an authenticator on her phone (RFC 6238).
-- One row from the code that confirmed it until it ends; what is over has lost its secret.
create table identity.second_factor (
    id           uuid primary key,
    account_id   uuid not null references identity.account,
    set_at       timestamptz not null,
    last_step    bigint not null,            -- the time step of the newest code used: none works twice
    wrapped_key  bytea,
    secret       bytea,                      -- encrypted with the key folder (vault)
    ended_at     timestamptz,
    ended_by     uuid,                       -- herself, when a newer one took its place; else who took it off
    ended_reason text,
    check ((ended_at is null) = (secret is not null) and (ended_at is null) = (wrapped_key is not null))
);
create unique index on identity.second_factor (account_id) where ended_at is null;
create index on identity.second_factor (account_id, ended_at desc);
grant select, insert, update on identity.second_factor to niangjia_app;

-- A recovery code sets a new password or stands in for the second factor, and the same set never does both in a row.
alter table identity.code add column used_as text;  -- password | factor; null: used before there was a second factor

-- How many codes of the phone were wrong since the last right one. It never runs out: patience would guess one in the end.
alter table identity.account add column failed_codes integer not null default 0;
alter table identity.account add column guessed_at timestamptz;  -- when they were too many and voided the password

-- A role that was given for a time ends by itself: nobody has to think of it.
alter table identity.assignment add column ends_on date;  -- the last day on which it holds; null: until it is ended

-- The last day of a role was moved while she held it.
create table identity.moved_day (
    id            uuid primary key,
    assignment_id uuid not null references identity.assignment,
    at            timestamptz not null,
    by            uuid not null,
    reason        text not null,
    before        date,                      -- null: until it is ended
    after         date
);
create index on identity.moved_day (assignment_id);
grant select, insert on identity.moved_day to niangjia_app;

-- Where passwords have to be changed after some time (等保), it is counted from here.
alter table identity.account add column password_set_at timestamptz;  -- null: before this was kept
