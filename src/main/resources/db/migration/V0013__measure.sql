-- Numbers of organisations. Writers only add marks, so they never wait for one another; one folder for the whole
-- installation, under an advisory lock, counts the marked organisations anew and adds the difference to those above.
create schema measure;
grant usage on schema measure to niangjia_app, niangjia_worker, niangjia_backup;

-- Something of this organisation's has changed; gone as soon as it has been counted.
create table measure.mark (
    id              bigint generated always as identity primary key,
    organization_id uuid not null
);
grant insert on measure.mark to niangjia_app;
grant select, insert, delete on measure.mark to niangjia_worker;

-- Certain and possible: of some rows it cannot be told whether they count. Kept: how many organisations are known to keep
-- what is counted (0 of a source that the product keeps everywhere): where nobody does, the number is missing, not zero.
create table measure.figure (
    organization_id uuid not null,
    measure         text collate "C" not null,
    period          text collate "C" not null, -- empty: now
    own_certain     bigint not null,
    own_possible    bigint not null,
    own_kept        bigint not null,
    certain         bigint not null,           -- its own and those of all below it
    possible        bigint not null,
    kept            bigint not null,
    primary key (organization_id, measure, period)
);
grant select on measure.figure to niangjia_app;
grant select, insert, update on measure.figure to niangjia_worker;

-- What changes by time alone: the next day on which this organisation's count can be another.
create table measure.due (
    organization_id uuid not null,
    source          text collate "C" not null,
    on_day          date not null,
    primary key (organization_id, source)
);
create index on measure.due (on_day);
grant select, insert, update, delete on measure.due to niangjia_worker;

-- Everything counted anew and compared with what was added up.
create table measure.proof (
    id          uuid primary key,
    seen        bigint generated always as identity, -- a clock may have been set back
    at          timestamptz not null,
    occasion    text not null,                 -- night | start | declared | clock_set_back
    figures     integer not null,
    differences integer not null
);
grant select, insert on measure.proof to niangjia_worker;

-- What has been counted in the whole country since it was declared as it is: before that it shows no number.
create table measure.counted (
    measure     text collate "C" primary key,
    declaration text not null
);
grant select on measure.counted to niangjia_app;
grant select, insert, delete on measure.counted to niangjia_worker;

-- What happened in a month, a row each; where and what is sealed. Gone when the month has been added up.
create table measure.tally (
    id          uuid primary key,
    month       date not null,                 -- its first day
    wrapped_key bytea not null,
    content     bytea not null                 -- organisation, table, cell
);
create index on measure.tally (month, id);
grant insert on measure.tally to niangjia_app;
grant select, insert, delete on measure.tally to niangjia_worker;

-- What is published of a month that is over; small numbers are gone before anything is written (safety.md 13).
create table measure.release (
    month date not null,                       -- its first day
    tab   text collate "C" not null,
    at    timestamptz not null,
    primary key (month, tab)
);
create table measure.released (
    month           date not null,
    tab             text collate "C" not null,
    organization_id uuid not null,
    part            text collate "C" not null, -- whole | own | rest
    numbers         bigint[] not null,         -- one for each cell of the table
    primary key (organization_id, tab, month, part),
    foreign key (month, tab) references measure.release
);
grant select on measure.release, measure.released to niangjia_app;
grant select, insert on measure.release, measure.released to niangjia_worker;

-- Each desk that has a roster, and whether it is open; noted each minute, to be counted.
create table consultation.desk (
    organization_id uuid primary key,
    open            boolean not null
);
grant select, insert, update, delete on consultation.desk to niangjia_app;
alter table consultation.desk enable row level security;
alter table consultation.desk force row level security;
create policy attention on consultation.desk to niangjia_app
    using ((select shared.viewer('kind')) = 'attention');
create policy job on consultation.desk for select to niangjia_worker
    using ((select shared.viewer('kind')) = 'job');
grant select on consultation.desk to niangjia_worker;
create view consultation.measure_desk with (security_invoker = true) as
    select organization_id, open from consultation.desk;
grant select on consultation.measure_desk to niangjia_worker;

-- Published for counting: the requests that have not ended, with what of them stands in clear (safety.md 16). Row-level
-- security asks whoever counts.
create view consultation.measure_request with (security_invoker = true) as
    select organization_id, state, due_on
      from consultation.request
     where state in ('NEW', 'IN_HAND', 'WAITING_FOR_HER', 'ANSWERED');
grant select on consultation.measure_request to niangjia_worker;
