-- Views of the list of orders that people keep: a name and a filter.
create table saved_view (
    view_id    uuid        not null,
    owner      text        not null, -- who saved it, by id
    name       text        not null,
    query      text        not null, -- the filter as an address has it, without anything before the ?
    shared     boolean     not null, -- with everybody who may read orders
    created_at timestamptz not null,
    constraint saved_view_pk primary key (view_id),
    constraint saved_view_name_key unique (owner, name)
);

grant select, insert, update, delete on saved_view to ${app_role};

-- One decision about many orders: first a preview, then worked off in batches. Each row is settled in
-- the transaction that appends its events, so that none is decided twice.
create table bulk_run (
    run_id     uuid        not null,
    asked_at   timestamptz not null,
    asked_by   text        not null,
    action     text        not null,
    body       text        not null, -- JSON, the same for every order
    started_at timestamptz,
    constraint bulk_run_pk primary key (run_id)
);

create table bulk_run_order (
    run_id     uuid        not null,
    place      integer     not null,
    order_id   text        collate "C" not null,
    hold_id    text,       -- the hold to release
    outcome    text,       -- done, already-done, refused; null before
    code       text,       -- of the refusal
    detail     text,
    decided_at timestamptz,
    constraint bulk_run_order_pk primary key (run_id, place),
    constraint bulk_run_order_run_fk foreign key (run_id) references bulk_run on delete cascade
);

create index bulk_run_order_open on bulk_run_order (run_id, place) where outcome is null;

grant select, insert, update, delete on bulk_run, bulk_run_order to ${app_role};
