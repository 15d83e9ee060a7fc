-- Settlement files: each upload a row, its bytes sealed in parts until nobody needs them, and what it says
-- of each payout. Facts stand in the events; this is how far they have come in.

create table settlement_import (
    import_id     uuid        not null,
    file_name     text        not null,
    file_hash     text,                 -- SHA-256, hex; null while it is being received
    size_bytes    bigint      not null default 0,
    format        text,                 -- null when it was not recognized
    rail          text,
    channel       text,
    account       text,
    state         text        not null,
    reason        text,                 -- why it waits in quarantine, in capitals
    detail        text,                 -- the same for a person
    repeats       uuid,                 -- the import of the same bytes that went before
    lines         bigint      not null default 0, -- as the survey counted them
    lines_sent    bigint      not null default 0,
    left_out      bigint      not null default 0, -- rows that belong to no payout yet
    received_at   timestamptz not null, -- our clock, as all times here
    received_by   text        not null, -- who sent it, by id
    settled_at    timestamptz,
    failures      integer     not null default 0, -- in a row
    next_try_at   timestamptz not null,
    claimed_by    text,                 -- who reads it right now, until then at most
    claimed_until timestamptz,
    constraint settlement_import_pk primary key (import_id),
    constraint settlement_import_state_known
        check (state in ('ARRIVING', 'RECEIVED', 'READING', 'ACCEPTED', 'QUARANTINED', 'REPEATED'))
) with (fillfactor = 85);

create index settlement_import_due on settlement_import (next_try_at, import_id) where state in ('RECEIVED', 'READING');
create index settlement_import_listed on settlement_import (received_at desc, import_id desc);
create index settlement_import_hash on settlement_import (file_hash);

-- The bytes of a file, sealed part by part as they came.
create table settlement_import_part (
    import_id uuid    not null,
    part      integer not null, -- from 0
    sealed    bytea   not null,
    constraint settlement_import_part_pk primary key (import_id, part),
    constraint settlement_import_part_import_fk
        foreign key (import_id) references settlement_import on delete cascade
);

-- What a file says of each payout.
create table settlement_import_batch (
    import_id        uuid    not null,
    place            integer not null, -- in the file, from 0
    batch            text    not null,
    business_day     date    not null,
    payout_minor     bigint  not null,
    payout_currency  text    not null,
    payout_stated    boolean not null,
    payout_reference text,
    lines            bigint  not null,
    sums             text    not null, -- of the lines, one amount per currency, such as "10.00 USD, -3.00 EUR"
    differences      text    not null, -- lines less payout, the same; empty when every cent is there
    chunks_sent      integer not null default 0,
    accepted         boolean not null default false,
    constraint settlement_import_batch_pk primary key (import_id, place),
    constraint settlement_import_batch_import_fk
        foreign key (import_id) references settlement_import on delete cascade
);

grant select, insert, update, delete on settlement_import, settlement_import_part, settlement_import_batch
   to ${app_role};
