-- Units outside the ladder of places, with a women's organisation or without one: what coverage is counted of.
create schema unit;
grant usage on schema unit to niangjia_app, niangjia_worker;

create table unit.listed (
    id              uuid primary key,
    organization_id uuid not null,           -- the federation in whose area it is
    name            text not null,
    kind            text not null,           -- as declared (vocabulary/units.yaml), and so is the next
    ownership       text,                    -- null: not said, and so is the next
    party           boolean,                 -- it has a Party organisation
    closed_on       date,                    -- the first day on which it was there no more; null: it is there
    withdrawn       boolean not null default false, -- written down by mistake: only its notes still tell of it
    version         integer not null default 1      -- raised by each change: two cannot overwrite each other
);
create index on unit.listed (organization_id, id);
grant select, insert, update on unit.listed to niangjia_app;

-- How many women there are in it, as of a day. Rows are added, never changed: of the newest day the last row counts.
create table unit.headcount (
    unit_id    uuid not null references unit.listed,
    ordinal    smallint not null,
    on_day     date not null,
    women      integer not null check (women >= 0),
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (unit_id, ordinal)
);
grant select, insert on unit.headcount to niangjia_app;

-- Which women's organisation it has, alone or with others, from when to when.
create table unit.belonging (
    id              uuid primary key,
    unit_id         uuid not null references unit.listed,
    kind            text not null,           -- of the organisation, as declared (vocabulary/kinds.yaml)
    organization_id uuid,                    -- which one; null: one that is not kept in the tree here
    mode            text,                    -- how it was founded, as declared (vocabulary/units.yaml); null: not said
    document        text not null,           -- by which; may be empty
    from_day        date not null,
    to_day          date,                    -- the first day on which it had it no more; null: it has it
    withdrawn       boolean not null default false,
    check (to_day > from_day)
);
create index on unit.belonging (unit_id);
create index on unit.belonging (organization_id);
grant select, insert, update on unit.belonging to niangjia_app;

create table unit.unit_note (
    unit_id    uuid not null references unit.listed,
    ordinal    smallint not null,
    kind       text not null,                -- LISTED | CORRECTED | CLOSED_DOWN | OPEN_AGAIN | WITHDRAWN | COVERED | COVERED_NO_MORE | NEVER_COVERED | INHERITED
    was        jsonb,                        -- what it was described as; null: that did not change
    about      uuid references unit.belonging, -- of which women's organisation it speaks; null: of none
    reason     text not null,
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (unit_id, ordinal)
);
grant select, insert on unit.unit_note to niangjia_app;

-- Somebody went through all units of that area: the list is whole. Before it nobody knows how many there are. The newest counts.
create table unit.survey (
    id              bigint generated always as identity primary key,
    organization_id uuid not null,
    whole           boolean not null,        -- false: the area has ended, or has got another one that was not gone through
    written_at      timestamptz not null,
    written_by      uuid not null
);
create index on unit.survey (organization_id, id);
grant select, insert on unit.survey to niangjia_app;
grant select on unit.listed, unit.headcount, unit.belonging, unit.survey to niangjia_worker;

-- Published for counting. A day to come cannot be written, so whatever is there has no end.
create view unit.measure_survey with (security_invoker = true) as
    select s.organization_id, (s.written_at at time zone 'Asia/Shanghai')::date as since
      from (select distinct on (organization_id) organization_id, whole, written_at
              from unit.survey
             order by organization_id, id desc) s
     where s.whole;
create view unit.measure_unit with (security_invoker = true) as
    select u.organization_id, u.kind, u.ownership, u.party,
           u.kind in ('village_group', 'grid', 'building') as is_smallest,   -- smallest_places of vocabulary/units.yaml
           u.kind in ('organ', 'institution') or u.kind = 'school' and u.ownership = 'state' as is_official,
           (select h.women from unit.headcount h
             where h.unit_id = u.id
             order by h.on_day desc, h.ordinal desc
             limit 1) as women,
           b.kinds is not null as covered,
           coalesce(b.kinds && array['womens_committee', 'womens_work_committee', 'party_womens_committee', 'federation'], false)
               as has_committee,
           coalesce(b.kinds && array['womens_group', 'grid_group', 'function_group'], false) as has_group,
           coalesce('joint_womens_committee' = any (b.kinds), false) as is_in_joint,
           coalesce('union_womens_committee' = any (b.kinds), false) as has_union_committee
      from unit.listed u
      left join lateral (
           select array_agg(b.kind) as kinds
             from unit.belonging b
            where b.unit_id = u.id and b.to_day is null and not b.withdrawn) b on true
     where u.closed_on is null and not u.withdrawn;
grant select on unit.measure_survey, unit.measure_unit to niangjia_worker;
