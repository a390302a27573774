-- Which of a desk's officers answers on which day. A row is ended, never changed; who stands in has a row of her own.
create table consultation.duty (
    id              uuid primary key,
    organization_id uuid not null,
    day             date not null,           -- of Asia/Shanghai, from 8:00 to 8:00 of the next
    account_id      uuid not null,
    round_the_clock boolean not null,        -- else in the hours of the office
    in_place_of     uuid references consultation.duty,
    at              timestamptz not null,
    by              uuid not null,
    ended_at        timestamptz,
    ended_by        uuid
);
create unique index on consultation.duty (organization_id, day, account_id) where ended_at is null;
grant select, insert, update on consultation.duty to niangjia_app;

alter table consultation.duty enable row level security;
alter table consultation.duty force row level security;
create policy own on consultation.duty to niangjia_app
    using ((select shared.viewer('kind')) = 'officer'
        and organization_id = (select shared.viewer('organization'))::uuid);
-- Who is there concerns her who asks, and the jobs.
create policy attendance on consultation.duty for select to niangjia_app
    using ((select shared.viewer('kind')) = 'job');

-- What one day's officer tells the next; it may tell of a request, so it is encrypted under a key of its own.
create table consultation.duty_note (
    id              uuid primary key,
    organization_id uuid not null,
    noted_on        date not null,
    wrapped_key     bytea not null,
    content         bytea not null           -- author, time, text
);
create index on consultation.duty_note (organization_id, noted_on desc);
grant select, insert, delete on consultation.duty_note to niangjia_app;

alter table consultation.duty_note enable row level security;
alter table consultation.duty_note force row level security;
create policy own_read on consultation.duty_note for select to niangjia_app
    using ((select shared.viewer('kind')) = 'officer'
        and organization_id = (select shared.viewer('organization'))::uuid);
create policy own_add on consultation.duty_note for insert to niangjia_app
    with check ((select shared.viewer('kind')) = 'officer'
        and organization_id = (select shared.viewer('organization'))::uuid);
create policy old_sweep on consultation.duty_note for delete to niangjia_app
    using ((select shared.viewer('kind')) = 'attention');
-- A deletion by the day looks for it first.
create policy old_read on consultation.duty_note for select to niangjia_app
    using ((select shared.viewer('kind')) = 'attention');

-- What waits for a desk: the job that sees that nothing lies unseen looks at all of it each minute.
create index request_waiting on consultation.request (id) include (version, organization_id, state)
    where state in ('NEW', 'IN_HAND');
create policy attention on consultation.request for select to niangjia_app
    using ((select shared.viewer('kind')) = 'attention' and state in ('NEW', 'IN_HAND'));

-- Jobs, each run by one node at a time (db-scheduler's postgresql_tables.sql, in this schema). A row is a job of the
-- program, never of a request: its time would tell when she came.
create table shared.scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on shared.scheduled_tasks (execution_time);
create index on shared.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on shared.scheduled_tasks to niangjia_worker;
