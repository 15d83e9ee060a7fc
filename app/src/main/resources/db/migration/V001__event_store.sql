-- The event store: one append-only table, and the guard that lets a reader know how far it may read.
-- Reasons and measurements: docs/adr/0004-own-storage-engine.md.

create sequence domain_event_position as bigint minvalue 1 cache 1;

create table domain_event (
    position    bigint      not null default nextval('domain_event_position'),
    stream_id   text        collate "C" not null, -- carries its type: order-..., unique over all types
    sequence    bigint      not null,             -- 0, 1, 2 ... within the stream
    stream_type text        collate "C" not null,
    event_id    uuid        not null,             -- version 7, made at the edge
    event_type  text        collate "C" not null, -- stable logical name, not a class name
    revision    text        collate "C",
    recorded_at timestamptz not null,             -- our clock, microseconds
    payload     bytea       not null,             -- JSON in UTF-8, byte for byte as it was written
    metadata    bytea       not null,             -- JSON object of strings
    constraint domain_event_pk primary key (position),
    constraint domain_event_stream_sequence_key unique (stream_id, sequence),
    constraint domain_event_event_id_key unique (event_id)
);

-- Appends come in order of position: leave no room for updates that never come, and keep the
-- statistics fresh on a table that only grows.
alter table domain_event set (fillfactor = 100, autovacuum_vacuum_insert_scale_factor = 0.05);

-- Positions are taken from a sequence before the commit, so a smaller position can become visible
-- after a larger one. Each appending transaction therefore announces, before it takes its first
-- position, the position after which all of its events will lie: a shared advisory lock whose key
-- holds that position. The lock ends with the transaction, after its rows have become visible; lock
-- and setting are taken back together when a savepoint is rolled back, and the next append announces
-- anew. 29804 is "tl"; it keeps our keys apart from anybody else's in this database. Names carry
-- their schema, because a temporary relation of the same name would be found first.
create function domain_event_announce() returns trigger
language plpgsql as $$
begin
    if current_setting('throughline.announced', true) is distinct from pg_current_xact_id()::text then
        perform pg_advisory_xact_lock_shared((29804::bigint << 48) | public.domain_event_last_position());
        perform set_config('throughline.announced', pg_current_xact_id()::text, true);
    end if;
    return null;
end
$$;

create function domain_event_last_position() returns bigint
language sql volatile as $$
    select case when is_called then last_value else 0 end from public.domain_event_position
$$;

create trigger domain_event_announce
    before insert on domain_event
    for each statement execute function domain_event_announce();

-- The largest position up to which every committed event is visible and none can still appear. Read
-- it in a statement of its own, before the one that reads events: the snapshot of the second is then
-- younger. The sequence is read before the locks: who takes a position after that lies above it.
-- A transaction that sees one state all along would not see what the head covers, and a standby knows
-- none of the locks: both are refused.
create function domain_event_safe_head() returns bigint
language plpgsql volatile as $$
declare
    last_position bigint := public.domain_event_last_position();
    first_announced bigint;
begin
    if current_setting('transaction_isolation') <> 'read committed' or pg_is_in_recovery() then
        raise exception 'the head is known to a read committed transaction on the primary server only'
            using errcode = 'object_not_in_prerequisite_state';
    end if;
    select min((((classid::bigint & 65535) << 32) | objid::bigint))
      into first_announced
      from pg_catalog.pg_locks
     where locktype = 'advisory'
       and objsubid = 1
       and (classid::bigint >> 16) = 29804
       and database = (select oid from pg_catalog.pg_database where datname = current_database());
    return least(last_position, coalesce(first_announced, last_position));
end
$$;

-- Events are for ever: the application role has no right to change them, and the trigger stops
-- whoever has.
create function domain_event_is_immutable() returns trigger
language plpgsql as $$
begin
    raise exception 'events are immutable: % on % refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger domain_event_is_immutable
    before update or delete or truncate on domain_event
    for each statement execute function domain_event_is_immutable();

-- Also in a session that applies a replica or restores data.
alter table domain_event enable always trigger domain_event_announce;
alter table domain_event enable always trigger domain_event_is_immutable;

-- Every column but the position: who chose it could write behind the readers' back.
grant select,
      insert (stream_id, sequence, stream_type, event_id, event_type, revision, recorded_at, payload,
              metadata)
   on domain_event to ${app_role};
grant usage, select on sequence domain_event_position to ${app_role};
