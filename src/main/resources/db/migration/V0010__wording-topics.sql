-- A text that is used again: for which topic it is, on which law it rests, and whether the desks below may use it too.
alter table consultation.wording
    add column topic  text,                  -- null: whatever it is about
    add column law    text not null default '',
    add column shared boolean not null default false;
create index wording_shared on consultation.wording (organization_id) where shared and retired_at is null;

-- It tells of nobody, so every officer may read it; which of them a desk is offered is the application's business.
create policy offered_below on consultation.wording for select to niangjia_app
    using ((select shared.viewer('kind')) = 'officer' and shared);
