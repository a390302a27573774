-- Keeping and deleting (docs/decisions/014-keeping-and-deleting.md). When a request ended, whether it is held and until
-- when it is kept are in its encrypted header and steps: a day in clear would tell of the topic.

-- Why it is gone: HERS (she had it deleted) or RETENTION (its time was over).
alter table consultation.deletion add column reason text not null default 'HERS';
create index on consultation.deletion (deleted_on);

-- Once a day a job looks at all that has ended, by the request's random id.
create index request_ended on consultation.request (id) where state in ('CLOSED', 'WITHDRAWN');
create policy retention on consultation.request for select to niangjia_app
    using ((select shared.viewer('kind')) = 'retention' and state in ('CLOSED', 'WITHDRAWN'));
create policy retention on consultation.step for select to niangjia_app
    using ((select shared.viewer('kind')) = 'retention'
        and exists (select from consultation.request r where r.id = request_id));

-- And shreds them one by one (viewer: purge, of one request). It can do nothing else, and nothing to what has not ended.
create policy purge on consultation.request for select to niangjia_app
    using ((select shared.viewer('kind')) = 'purge'
        and id = (select shared.viewer('request'))::uuid
        and state in ('CLOSED', 'WITHDRAWN', 'DELETED'));
create policy purge_shreds on consultation.request for update to niangjia_app
    using ((select shared.viewer('kind')) = 'purge'
        and id = (select shared.viewer('request'))::uuid
        and state in ('CLOSED', 'WITHDRAWN'))
    with check ((select shared.viewer('kind')) = 'purge' and state = 'DELETED' and wrapped_key is null);

create policy purge on consultation.message for select to niangjia_app
    using ((select shared.viewer('kind')) = 'purge'
        and exists (select from consultation.request r where r.id = request_id));
create policy purge_shreds on consultation.message for delete to niangjia_app
    using ((select shared.viewer('kind')) = 'purge' and request_id = (select shared.viewer('request'))::uuid);
create policy purge on consultation.step for select to niangjia_app
    using ((select shared.viewer('kind')) = 'purge'
        and exists (select from consultation.request r where r.id = request_id));
create policy purge_shreds on consultation.step for delete to niangjia_app
    using ((select shared.viewer('kind')) = 'purge' and request_id = (select shared.viewer('request'))::uuid);
create policy purge on consultation.deletion for insert to niangjia_app
    with check ((select shared.viewer('kind')) = 'purge'
        and exists (select from consultation.request r where r.id = request_id and r.state = 'DELETED'));
create policy purge on consultation.follow to niangjia_app
    using ((select shared.viewer('kind')) = 'purge'
        and exists (select from consultation.request r where r.id = request_id))
    with check (false);
