-- To plan with, the server keeps samples of what stands in a table, and keeps them after the rows are gone (pg_statistic). Of
-- what is encrypted, and of the keys wrapped beside it, it keeps none: such bytes are all different, and tell a plan nothing.
do $$
declare
    each record;
begin
    for each in
        select n.nspname, c.relname, a.attname
          from pg_attribute a
          join pg_class c on c.oid = a.attrelid
          join pg_namespace n on n.oid = c.relnamespace
         where c.relkind = 'r' and a.atttypid = 'bytea'::regtype and a.attnum > 0 and not a.attisdropped
           and n.nspname not in ('pg_catalog', 'information_schema')
    loop
        execute format('alter table %I.%I alter column %I set statistics 0', each.nspname, each.relname, each.attname);
        perform pg_clear_attribute_stats(each.nspname, each.relname, each.attname, false);
    end loop;
end
$$;
