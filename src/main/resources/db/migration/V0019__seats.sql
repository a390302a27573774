-- Who the people are that have seats: few fields, each for a purpose. Women who ask for help are never here.
create schema person;
grant usage on schema person to niangjia_app;

create table person.individual (
    id             uuid primary key,
    name           text not null,
    sex            text not null,            -- WOMAN | MAN
    born_year      smallint,                 -- null: not said
    born_month     smallint check (born_month between 1 and 12),
    telephone_hash bytea,                    -- keyed: to find out that she is here already
    identity_hash  bytea unique,
    wrapped_key    bytea,
    numbers        bytea,                    -- telephone and identity card, encrypted
    written_by     uuid not null,
    written_at     timestamptz not null,
    check (born_month is null or born_year is not null)
);
create index on person.individual (name, born_year);
alter table person.individual
    alter telephone_hash set statistics 0, alter identity_hash set statistics 0,
    alter wrapped_key set statistics 0, alter numbers set statistics 0;
grant select, insert, update on person.individual to niangjia_app;

-- Who was what, where, from when to when. What is known is corrected here; each correction keeps what stood there before.
create schema seat;
grant usage on schema seat to niangjia_app, niangjia_worker;

create table seat.held (
    id              uuid primary key,
    person_id       uuid not null,
    organization_id uuid not null,
    position        text not null,           -- as declared (vocabulary/positions.yaml), and so are the next four
    appointment     text,                    -- null: not said, and so are the next three
    employment      text,
    way             text,
    classes         jsonb not null,          -- classification -> value; what is not said is not in it
    document        text not null,           -- by which she has it; may be empty
    from_day        date not null,
    to_day          date,                    -- the first day on which she had it no more; null: she has it
    check (to_day > from_day)
);
create index on seat.held (organization_id, from_day);
create index on seat.held (person_id);
grant select, insert, update on seat.held to niangjia_app;

create table seat.note (
    seat_id    uuid not null references seat.held,
    ordinal    smallint not null,
    kind       text not null,                -- TAKEN | CORRECTED | ENDED
    was        jsonb,                        -- what stood there before; null: nothing
    reason     text not null,
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (seat_id, ordinal)
);
grant select, insert on seat.note to niangjia_app;
