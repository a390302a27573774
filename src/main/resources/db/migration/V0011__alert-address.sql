-- Where an officer wants to be told that something waits: her own, encrypted, off unless she gives it.
create table consultation.alert_address (
    account_id  uuid primary key,
    wrapped_key bytea not null,
    content     bytea not null               -- mail address, telephone number, until when she was told
);
grant select, insert, update, delete on consultation.alert_address to niangjia_app;

alter table consultation.alert_address enable row level security;
alter table consultation.alert_address force row level security;
create policy own on consultation.alert_address to niangjia_app
    using ((select shared.viewer('kind')) = 'officer'
        and account_id = (select shared.viewer('account'))::uuid);
create policy alerting on consultation.alert_address to niangjia_app
    using ((select shared.viewer('kind')) = 'attention');
