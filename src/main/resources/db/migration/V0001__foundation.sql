-- Roles exist before the first migration (org.niangjia.installation): owner, app, worker, backup.
-- Row-level security asks this function who is looking. No viewer is an error, never zero rows
-- (safety.md 17); the settings live inside one transaction only. What a kind of viewer does not carry is null, not an
-- error: the planner may ask for the key of one policy before the kind of another.
create schema shared;
grant usage on schema shared to niangjia_app, niangjia_worker, niangjia_backup;

create function shared.viewer(attribute text) returns text
    language plpgsql stable
    set search_path = pg_catalog
as $$
begin
    if nullif(current_setting('niangjia.kind', true), '') is null then
        raise exception 'no viewer: niangjia.kind is not set in this transaction' using errcode = 'insufficient_privilege';
    end if;
    return nullif(current_setting('niangjia.' || attribute, true), '');
end
$$;
revoke execute on function shared.viewer(text) from public;
grant execute on function shared.viewer(text) to niangjia_app, niangjia_worker;
