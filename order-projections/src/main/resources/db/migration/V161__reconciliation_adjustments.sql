-- What people and rails said afterwards about what is matched. Part of read model "reconciliation".

create table recon_classification (
    clearing_id       text    collate "C" not null,
    classification_id text    collate "C" not null,
    rail              text    collate "C" not null,
    rail_key text collate "C" not null generated always as (lower(rail)) stored,
    channel           text    not null,
    account           text    not null,
    order_ref         text    collate "C",
    reference         text    collate "C",
    variance_class    text    not null,
    business_day      date    not null,
    currency          char(3) not null,
    amount_minor      bigint  not null, -- as the event says: above zero is a cost
    position          bigint  not null,
    group_ref         text    collate "C" not null,
    constraint recon_classification_pk primary key (clearing_id, classification_id)
);

create unique index recon_classification_position on recon_classification (position);
create index recon_classification_group on recon_classification (group_ref, rail_key);
create index recon_classification_order on recon_classification (order_ref);
create index recon_classification_reference on recon_classification (reference, rail_key);
create index recon_classification_day on recon_classification (channel, account, business_day);

-- The rail named another day for settling.
create table recon_due_move (
    position    bigint      not null,
    clearing_id text        collate "C" not null,
    rail        text        collate "C" not null,
    rail_key text collate "C" not null generated always as (lower(rail)) stored,
    order_ref   text        collate "C",
    reference   text        collate "C",
    due_on      date        not null,
    said_at     timestamptz not null,
    group_ref   text        collate "C" not null,
    constraint recon_due_move_pk primary key (position)
);

create index recon_due_move_group on recon_due_move (group_ref, rail_key);
create index recon_due_move_order on recon_due_move (order_ref);
create index recon_due_move_reference on recon_due_move (reference, rail_key);
create index recon_due_move_clearing on recon_due_move (clearing_id);

-- Two people said to which order a line belongs.
create table recon_match (
    clearing_id      text        collate "C" not null,
    match_id         text        collate "C" not null,
    settlement_id    text        collate "C" not null,
    line_key         text        collate "C" not null,
    to_order_ref     text        collate "C" not null,
    matched_at       timestamptz not null,
    position         bigint      not null,
    revoked_position bigint,
    constraint recon_match_pk primary key (clearing_id, match_id, line_key)
);

create index recon_match_line on recon_match (settlement_id, line_key);
create index recon_match_order on recon_match (to_order_ref);

grant select, insert, update, delete, truncate
   on recon_classification, recon_due_move, recon_match to ${app_role};
