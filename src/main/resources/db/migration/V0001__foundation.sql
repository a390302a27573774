-- Roles exist before the first migration (org.niangjia.installation): owner, app, worker, backup.
-- Row-level security asks this function who is looking. No viewer is an error, never zero rows
-- (safety.md 17); the setting lives inside one transaction only.
create schema shared;
grant usage on schema shared to niangjia_app, niangjia_worker, niangjia_backup;

create function shared.viewer(attribute text) returns text
    language plpgsql stable
    set search_path = pg_catalog
as $$
declare
    value text := nullif(current_setting('niangjia.' || attribute, true), '');
begin
    if value is null then
        raise exception 'no viewer: niangjia.% is not set in this transaction', attribute using errcode = 'insufficient_privilege';
    end if;
    return value;
end
$$;
revoke execute on function shared.viewer(text) from public;
grant execute on function shared.viewer(text) to niangjia_app, niangjia_worker;
