-- A dump that is restored into another cluster keeps the transaction ids of the first one, and those of the second begin lower.
-- What is written from now on then counts as a new era, so that rows are still read in the order in which they were written.
do $$
declare
    sealed text;
    now_era int;
    newest record;
begin
    foreach sealed in array array ['journal', 'audit_entry'] loop
        select pg_get_expr(adbin, adrelid)::int into strict now_era
        from pg_attrdef join pg_attribute on attrelid = adrelid and attnum = adnum
        where adrelid = sealed::regclass and attname = 'era';
        execute format('select era, xid from %I order by era desc, xid desc, number desc limit 1', sealed) into newest;
        if newest.era = now_era and newest.xid >= pg_snapshot_xmax(pg_current_snapshot()) then
            execute format('alter table %I alter era set default %s', sealed, now_era + 1);
        end if;
    end loop;
end
$$;
