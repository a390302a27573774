-- A woman's request for help. In clear: handling organisation, state, assignee, due day and random keys;
-- everything else is encrypted under the request's own key (docs/clear-fields.md, safety.md 16).
create schema consultation;
grant usage on schema consultation to niangjia_app, niangjia_worker, niangjia_backup;

create table consultation.request (
    id              uuid primary key,        -- random: a time-ordered id tells when she came
    number          text collate "C" not null unique,
    organization_id uuid not null,
    state           text not null,
    assignee        uuid,
    due_on          date not null,
    version         integer not null,
    token_hash      bytea not null unique,   -- the form's one-time token: a retry finds its request
    lookup          bytea not null unique,   -- Argon2id of the receipt code
    receipt_kept    boolean not null,        -- she said that she has the code: it is never shown again
    wrapped_key     bytea,                   -- null: shredded, nothing of it can be read any more
    header          bytea not null,          -- topic, place, urgent, times
    story           bytea not null,
    contact         bytea not null
);
create index request_desk on consultation.request (organization_id, state, due_on, id);

create table consultation.message (
    request_id uuid not null references consultation.request,
    ordinal    integer not null,
    content    bytea not null,               -- author, time, text
    primary key (request_id, ordinal)
);

-- State-Is-A-Record: each change with who, when and why; its time is part of the encrypted content.
create table consultation.step (
    request_id uuid not null references consultation.request,
    ordinal    integer not null,
    content    bytea not null,
    primary key (request_id, ordinal)
);

-- An officer who knows her or him: cannot find, count or open the request again (safety.md 11).
create table consultation.exclusion (
    request_id uuid not null references consultation.request,
    account_id uuid not null,
    noted_on   date not null,
    primary key (account_id, request_id)     -- the policy of request asks for one account's
);
create index on consultation.exclusion (request_id);

-- Replayed by every restore: a backup still holds the wrapped keys of what was deleted since.
create table consultation.deletion (
    request_id uuid primary key,
    deleted_on date not null
);

-- Which follow cookies are alive. Their expiry is sealed inside the cookie; the day only serves the clean-up.
create table consultation.follow (
    token_hash bytea primary key,
    request_id uuid not null references consultation.request,
    started_on date not null
);

create table consultation.wording (
    id              uuid primary key,
    organization_id uuid not null,
    title           text not null,
    body            text not null,
    written_by      uuid not null,
    written_at      timestamptz not null,
    retired_at      timestamptz,
    retired_by      uuid
);
create index on consultation.wording (organization_id) where retired_at is null;

grant select, insert, update on consultation.request to niangjia_app;
grant select, insert, update, delete on consultation.message, consultation.step to niangjia_app;
grant select, insert on consultation.exclusion, consultation.deletion to niangjia_app;
grant select, insert, delete on consultation.follow to niangjia_app;
grant select, insert, update on consultation.wording to niangjia_app;
grant select (id, organization_id, state, assignee, due_on) on consultation.request to niangjia_worker;

-- The second wall. Viewers: officer (of one organisation), receipt (one request), transfer (one request, while it
-- changes hands), look_up (by a receipt code), door (a new request, and the form's own retry), visit (one follow
-- cookie), job.
alter table consultation.request enable row level security;
alter table consultation.request force row level security;
create policy officer on consultation.request to niangjia_app
    using ((select shared.viewer('kind')) = 'officer'
        and organization_id = (select shared.viewer('organization'))::uuid
        and not exists (select from consultation.exclusion e
                        where e.request_id = id and e.account_id = (select shared.viewer('account'))::uuid));
create policy one_request on consultation.request to niangjia_app
    using ((select shared.viewer('kind')) in ('receipt', 'transfer')
        and id = (select shared.viewer('request'))::uuid);
create policy look_up on consultation.request for select to niangjia_app
    using ((select shared.viewer('kind')) = 'look_up'
        and encode(lookup, 'hex') = any (string_to_array((select shared.viewer('key')), ',')));
create policy retry on consultation.request for select to niangjia_app
    using ((select shared.viewer('kind')) = 'door'
        and encode(token_hash, 'hex') = any (string_to_array((select shared.viewer('key')), ',')));
create policy door on consultation.request for insert to niangjia_app
    with check ((select shared.viewer('kind')) = 'door');
create policy only_the_door on consultation.request as restrictive for insert to niangjia_app
    with check ((select shared.viewer('kind')) = 'door');
create policy job on consultation.request for select to niangjia_worker
    using ((select shared.viewer('kind')) = 'job');

-- Words and steps: read and added by who works on the request, sealed anew while it changes hands, deleted by her.
alter table consultation.message enable row level security;
alter table consultation.message force row level security;
create policy with_its_request on consultation.message for select to niangjia_app
    using ((select shared.viewer('kind')) in ('officer', 'receipt', 'transfer')
        and exists (select from consultation.request r where r.id = request_id));
create policy added on consultation.message for insert to niangjia_app
    with check ((select shared.viewer('kind')) in ('officer', 'receipt', 'transfer')
        and exists (select from consultation.request r where r.id = request_id));
create policy sealed_anew on consultation.message for update to niangjia_app
    using ((select shared.viewer('kind')) = 'transfer' and request_id = (select shared.viewer('request'))::uuid);
create policy shredded on consultation.message for delete to niangjia_app
    using ((select shared.viewer('kind')) = 'receipt' and request_id = (select shared.viewer('request'))::uuid);

alter table consultation.step enable row level security;
alter table consultation.step force row level security;
create policy with_its_request on consultation.step for select to niangjia_app
    using ((select shared.viewer('kind')) in ('officer', 'receipt', 'transfer')
        and exists (select from consultation.request r where r.id = request_id));
create policy added on consultation.step for insert to niangjia_app
    with check (((select shared.viewer('kind')) in ('officer', 'receipt', 'transfer')
            or (select shared.viewer('kind')) = 'door' and ordinal = 1)
        and exists (select from consultation.request r where r.id = request_id));
create policy sealed_anew on consultation.step for update to niangjia_app
    using ((select shared.viewer('kind')) = 'transfer' and request_id = (select shared.viewer('request'))::uuid);
create policy shredded on consultation.step for delete to niangjia_app
    using ((select shared.viewer('kind')) = 'receipt' and request_id = (select shared.viewer('request'))::uuid);

-- Read by the policy of request, so these must not ask request in turn. Who stands aside is noted last in the
-- transaction that gives the request away: the officer's account is still set there.
alter table consultation.exclusion enable row level security;
alter table consultation.exclusion force row level security;
create policy own on consultation.exclusion for select to niangjia_app
    using ((select shared.viewer('kind')) = 'officer' and account_id = (select shared.viewer('account'))::uuid);
create policy of_the_transfer on consultation.exclusion for select to niangjia_app
    using ((select shared.viewer('kind')) = 'transfer' and request_id = (select shared.viewer('request'))::uuid);
create policy stood_aside on consultation.exclusion for insert to niangjia_app
    with check ((select shared.viewer('kind')) = 'transfer'
        and request_id = (select shared.viewer('request'))::uuid
        and account_id = (select shared.viewer('account'))::uuid);

alter table consultation.deletion enable row level security;
alter table consultation.deletion force row level security;
create policy hers on consultation.deletion for insert to niangjia_app
    with check ((select shared.viewer('kind')) = 'receipt' and request_id = (select shared.viewer('request'))::uuid);
create policy job on consultation.deletion for select to niangjia_app
    using ((select shared.viewer('kind')) = 'job');

alter table consultation.follow enable row level security;
alter table consultation.follow force row level security;
create policy of_the_request on consultation.follow to niangjia_app
    using ((select shared.viewer('kind')) = 'receipt' and request_id = (select shared.viewer('request'))::uuid);
create policy of_the_cookie on consultation.follow to niangjia_app
    using ((select shared.viewer('kind')) = 'visit'
        and encode(token_hash, 'hex') = (select shared.viewer('key')))
    with check (false);
create policy sweep on consultation.follow to niangjia_app
    using ((select shared.viewer('kind')) = 'job')
    with check (false);

alter table consultation.wording enable row level security;
alter table consultation.wording force row level security;
create policy own on consultation.wording to niangjia_app
    using ((select shared.viewer('kind')) = 'officer'
        and organization_id = (select shared.viewer('organization'))::uuid);
