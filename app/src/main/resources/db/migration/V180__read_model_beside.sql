-- A read model is rebuilt beside the one that is read, in a schema of its own, and takes its place in
-- one transaction. The application role owns no table, so the owner's functions do what needs an
-- owner, and only to tables that the caller may empty anyway: read models.

create schema beside;
grant usage on schema beside to ${app_role};

create function read_model_may_be_replaced(name text) returns regclass
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    live regclass := to_regclass(format('public.%I', name));
begin
    if live is null or not has_table_privilege(session_user, live, 'TRUNCATE') then
        raise exception '% is no read model of %', name, session_user
            using errcode = 'insufficient_privilege';
    end if;
    if exists (select 1 from pg_trigger where tgrelid = live and not tgisinternal)
       or exists (select 1 from pg_policy where polrelid = live)
       or exists (select 1 from pg_constraint
                   where contype = 'f' and (conrelid = live or confrelid = live)) then
        raise exception '% has triggers, policies or foreign keys, which a copy would not have', name
            using errcode = 'feature_not_supported';
    end if;
    return live;
end
$$;

-- Makes an empty copy of each table: columns, keys and indexes under their names, settings, grants.
create function read_model_begin_beside(names text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    name text;
    live regclass;
    part record;
begin
    foreach name in array names loop
        live := public.read_model_may_be_replaced(name);
        execute format('drop table if exists beside.%I', name);
        execute format('create table beside.%I (like public.%I including comments'
                       ' including compression including constraints including defaults'
                       ' including generated including storage)', name, name);
        for part in select conname, pg_get_constraintdef(oid) as definition
                      from pg_constraint
                     where conrelid = live and contype in ('p', 'u', 'x')
                     order by conname loop
            execute format('alter table beside.%I add constraint %I %s',
                           name, part.conname, part.definition);
        end loop;
        for part in select pg_get_indexdef(indexrelid) as definition
                      from pg_index
                     where indrelid = live
                       and not exists (select 1 from pg_constraint where conindid = indexrelid)
                     order by indexrelid loop
            execute replace(part.definition, ' ON public.', ' ON beside.');
        end loop;
        for part in select array_to_string(reloptions, ', ') as options
                      from pg_class
                     where oid = live and reloptions is not null loop
            execute format('alter table beside.%I set (%s)', name, part.options);
        end loop;
        for part in select privilege_type, grantee::regrole::text as grantee
                      from pg_class, aclexplode(relacl)
                     where oid = live and grantee <> 0 and grantee <> relowner
                     order by 2, 1 loop
            execute format('grant %s on beside.%I to %s', part.privilege_type, name, part.grantee);
        end loop;
    end loop;
end
$$;

-- The copies take the place of the tables, which are dropped.
create function read_model_switch(names text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    name text;
begin
    foreach name in array names loop
        perform public.read_model_may_be_replaced(name);
        execute format('drop table public.%I', name);
        execute format('alter table beside.%I set schema public', name);
    end loop;
end
$$;

create function read_model_drop_beside(names text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    name text;
begin
    foreach name in array names loop
        perform public.read_model_may_be_replaced(name);
        execute format('drop table if exists beside.%I', name);
    end loop;
end
$$;

revoke all on function read_model_may_be_replaced(text), read_model_begin_beside(text[]),
                       read_model_switch(text[]), read_model_drop_beside(text[]) from public;
grant execute on function read_model_begin_beside(text[]), read_model_switch(text[]),
                          read_model_drop_beside(text[]) to ${app_role};

-- The last build beside of each read model. Its position is written in the transaction of the rows.
create table read_model_build (
    read_model    text        not null,
    purpose       text        not null, -- REBUILD, CHECK
    state         text        not null, -- BUILDING, SWITCHED, EQUAL, UNEQUAL, FAILED
    position      bigint      not null, -- every event up to it is in the copy
    started_at    timestamptz not null,
    updated_at    timestamptz not null,
    detail        text,                 -- why it failed, or what differs
    constraint read_model_build_pk primary key (read_model)
) with (fillfactor = 50);

grant select, insert, update, delete on read_model_build to ${app_role};
