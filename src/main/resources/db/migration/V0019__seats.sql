-- Who the people are that have seats: few fields, each for a purpose. Women who ask for help are never here.
create schema person;
grant usage on schema person to niangjia_app;

create table person.individual (
    id            uuid primary key,
    name          text not null,
    sex           text not null,             -- WOMAN | MAN
    born_year     smallint,                  -- null: not said
    born_month    smallint check (born_month between 1 and 12),
    identity_hash bytea unique,              -- of her identity card, keyed: to find out that she is here already; the number is not kept
    written_by    uuid not null,
    written_at    timestamptz not null,
    check (born_month is null or born_year is not null)
);
create index on person.individual (name, born_year);

-- What was corrected in it: what stood there before, by whom, when and why.
create table person.correction (
    person_id  uuid not null references person.individual,
    ordinal    smallint not null,
    was        jsonb not null,
    reason     text not null,
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (person_id, ordinal)
);
grant select, insert on person.correction to niangjia_app;

-- Under which number an organisation reaches her. Each keeps its own: whoever has her in two lists reads what stands in hers.
create table person.telephone (
    person_id       uuid not null references person.individual,
    organization_id uuid not null,
    hash            bytea not null,          -- keyed: to find out that she is here already
    wrapped_key     bytea not null,
    content         bytea not null,          -- encrypted
    written_by      uuid not null,
    written_at      timestamptz not null,
    primary key (person_id, organization_id)
);
create index on person.telephone (hash);
alter table person.individual alter identity_hash set statistics 0;
alter table person.telephone
    alter hash set statistics 0, alter wrapped_key set statistics 0, alter content set statistics 0;
grant select, insert, update on person.individual to niangjia_app;
grant select, insert, update on person.telephone to niangjia_app;

-- Who was what, where, from when to when. What is known is corrected here; each correction keeps what stood there before.
create schema seat;
grant usage on schema seat to niangjia_app, niangjia_worker;

create table seat.held (
    id              uuid primary key,
    person_id       uuid not null,
    organization_id uuid not null,
    account_id      uuid,                    -- with which she works there for this seat, or did; null: nobody gave her one
    assignment_id   uuid,                    -- of the role that ends with the seat; null with it
    position        text not null,           -- as declared (vocabulary/positions.yaml), and so are the next four
    appointment     text,                    -- null: not said, and so are the next three
    employment      text,
    way             text,
    classes         jsonb not null,          -- classification -> value; what is not said is not in it
    home            text not null,           -- the unit that sends or shares her; may be empty
    document        text not null,           -- by which she has it; may be empty
    from_day        date not null,
    to_day          date,                    -- the first day on which she had it no more; null: she has it
    term_end        date,                    -- her last day as it was agreed; null: not said
    withdrawn       boolean not null default false, -- written down by mistake: only its notes still tell of it
    version         integer not null default 1,     -- raised by each change: two cannot overwrite each other
    check (to_day > from_day)
);
create index on seat.held (organization_id, from_day);
create index on seat.held (person_id);
-- Who waits for an account, by position: of most positions nobody ever does.
create index on seat.held (position, from_day, id) where account_id is null and to_day is null and not withdrawn;
create index on seat.held (account_id) where account_id is not null;
create index on seat.held (assignment_id) where assignment_id is not null;
grant select, insert, update on seat.held to niangjia_app;

create table seat.note (
    seat_id    uuid not null references seat.held,
    ordinal    smallint not null,
    kind       text not null,                -- TAKEN | CORRECTED | ENDED | WITHDRAWN
    was        jsonb,                        -- what stood there before; null: nothing
    reason     text not null,
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (seat_id, ordinal)
);
grant select, insert on seat.note to niangjia_app;

-- Somebody looked through who sits there: the list is whole. Only then is nobody there none; before it is not known.
create table seat.roster (
    organization_id uuid not null,
    written_at      timestamptz not null,
    written_by      uuid not null,
    primary key (organization_id, written_at)
);
grant select, insert on seat.roster to niangjia_app;
grant select on seat.held, seat.roster to niangjia_worker;

-- Published for counting. A day to come cannot be written, so whoever has a seat has no end.
create view seat.measure_roster with (security_invoker = true) as
    select organization_id, min((written_at at time zone 'Asia/Shanghai')::date) as since
      from seat.roster
     group by organization_id;
create view seat.measure_seat with (security_invoker = true) as
    select organization_id, position, appointment, employment, way,
           classes ->> 'national_executive' as national_executive,
           classes ->> 'yunnan_executive' as yunnan_executive,
           classes ->> 'outstanding_representative' as outstanding_representative,
           classes ->> 'front_line' as front_line
      from seat.held
     where to_day is null and not withdrawn;
-- Whoever has no term is in nobody's way here.
create view seat.measure_term with (security_invoker = true) as
    select organization_id, term_end
      from seat.held
     where to_day is null and not withdrawn and term_end is not null;
grant select on seat.measure_roster, seat.measure_seat, seat.measure_term to niangjia_worker;

-- A post for which somebody is looked for (P06, P07), who was proposed, and what each of them has passed.
create table seat.opening (
    id              uuid primary key,
    organization_id uuid not null,
    position        text not null,           -- as declared (vocabulary/positions.yaml), and so is the next
    appointment     text,                    -- null: however
    conditions      text not null,           -- what whoever takes it has to be
    document        text not null,           -- by which they were stated; may be empty
    stated_on       date not null,
    closed          boolean not null default false,
    version         integer not null default 1 -- raised by each change, of what was proposed too
);
create index on seat.opening (organization_id);

create table seat.candidate (
    id          uuid primary key,
    opening_id  uuid not null references seat.opening,
    person_id   uuid not null,
    home        text not null,               -- the unit where she works; may be empty
    reason      text not null,               -- why she
    proposed_on date not null,
    seat_id     uuid references seat.held,   -- which she took; null: none
    withdrawn   boolean not null default false
);
create index on seat.candidate (opening_id);
create index on seat.candidate (person_id);
create unique index on seat.candidate (seat_id);

-- The newest of each kind counts; the ones before stay.
create table seat.clearance (
    candidate_id uuid not null references seat.candidate,
    ordinal      smallint not null,
    kind         text not null,              -- as declared (vocabulary/procedures.yaml, checks)
    passed       boolean not null,
    on_day       date not null,
    document     text not null,              -- may be empty
    written_by   uuid not null,
    written_at   timestamptz not null,
    primary key (candidate_id, ordinal)
);

create table seat.opening_note (
    opening_id   uuid not null references seat.opening,
    ordinal      smallint not null,
    kind         text not null,              -- STATED | PROPOSED | DECLINED | SEATED | CLOSED | RESUMED
    candidate_id uuid,                       -- of whom it tells; null: of nobody
    reason       text not null,
    written_by   uuid not null,
    written_at   timestamptz not null,
    primary key (opening_id, ordinal)
);

-- At the end of her time: that, when and by whom it was assessed, and when her unit was told. No mark, no rank.
create table seat.assessment (
    seat_id      uuid not null references seat.held,
    ordinal      smallint not null,
    on_day       date not null,
    jointly      boolean not null,           -- together with the organisation department
    document     text not null,              -- where the result lies
    home_told_on date,                       -- null: not yet, or she has no other unit
    written_by   uuid not null,
    written_at   timestamptz not null,
    primary key (seat_id, ordinal)
);
grant select, insert, update on seat.opening, seat.candidate to niangjia_app;
grant select, insert on seat.clearance, seat.opening_note, seat.assessment to niangjia_app;
