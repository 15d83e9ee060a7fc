-- Read model "reconciliation": what should have moved, what the rails say moved, and what is left of
-- it. These are the facts; what follows from them is in V162. A group is a rail and an order id, or a
-- rail and a text that no order answers to, or a rail and "account:{channel}:{account}". Upper and
-- lower case mean the same rail.

-- What an order is called: lines of a statement name it by any of these.
create table recon_order (
    order_id           text   collate "C" not null,
    channel            text   not null,
    account            text   not null,
    channel_order_id   text   collate "C" not null,
    channel_order_name text   collate "C",
    position           bigint not null, -- of its first event
    constraint recon_order_pk primary key (order_id)
);

create index recon_order_id on recon_order (channel_order_id);
create index recon_order_name on recon_order (channel_order_name)
 where channel_order_name is not null;

-- Money that moved, or had to. Signed: above zero when the rail owes us more by it.
create table recon_movement (
    order_id      text        collate "C" not null,
    kind          text        collate "C" not null, -- MovementKind
    reference     text        collate "C" not null, -- capture, refund or dispute id
    rail          text        collate "C" not null,
    rail_key text collate "C" not null generated always as (lower(rail)) stored,
    channel       text        not null,
    account       text        not null,
    business_day  date        not null, -- as the event says: never computed here
    currency      char(3)     not null,
    amount_minor  bigint      not null,
    event_id      text        not null,
    position      bigint      not null,
    occurred_at   timestamptz not null, -- by the clock of whoever reported it
    recorded_at   timestamptz not null, -- our clock
    due_on        date,   -- what matching says; null until it has looked
    settled_minor bigint not null default 0,
    constraint recon_movement_pk primary key (order_id, kind, reference)
) with (fillfactor = 80);

create index recon_movement_day on recon_movement (channel, account, business_day, position);
create index recon_movement_reference on recon_movement (reference, rail_key);
create index recon_movement_rail on recon_movement (business_day, rail_key);
create index recon_movement_open on recon_movement (due_on, position, kind)
 where settled_minor <> amount_minor;

-- When a rail settles, from which business day on.
create table recon_rail_terms (
    rail            text    collate "C" not null,
    version         integer not null,
    valid_from      date    not null,
    settles_after   integer not null, -- business days
    self_settling   boolean not null,
    statement_every integer,          -- business days between files; null: none is expected
    position        bigint  not null,
    constraint recon_rail_terms_pk primary key (rail, version)
);

-- A statement that somebody began to deliver: what its lines get from it.
create table recon_batch (
    settlement_id text    collate "C" not null,
    rail          text    collate "C" not null,
    batch         text    not null,
    channel       text    not null,
    account       text    not null,
    business_day  date    not null,
    last_sequence bigint  not null,
    constraint recon_batch_pk primary key (settlement_id)
);

-- Lines of statements, accepted or not: those count that have a row in recon_payout with their
-- revision. A line that a later revision leaves as it was stays where it is.
create table recon_line (
    settlement_id text    collate "C" not null,
    revision      integer not null,
    line_key      text    collate "C" not null,
    rail          text    collate "C" not null,
    rail_key text collate "C" not null generated always as (lower(rail)) stored,
    batch         text    not null,
    channel       text    not null,
    account       text    not null,
    business_day  date    not null, -- of its revision
    kind          text    collate "C" not null, -- LineKind
    raw_type      text    not null,
    order_ref     text    collate "C",
    reference     text    collate "C",
    sku           text,
    quantity      integer,
    currency      char(3) not null,
    amount_minor  bigint  not null,
    position      bigint  not null, -- of the event that told it
    to_position   bigint,           -- of the revision that dropped or changed it
    group_ref     text    collate "C" not null,
    by_hand       boolean not null, -- a person said whose it is: its reference counts no more
    constraint recon_line_pk primary key (settlement_id, revision, line_key)
) with (fillfactor = 90);

create index recon_line_group on recon_line (group_ref, rail_key);
create index recon_line_order on recon_line (order_ref) where order_ref is not null;
create index recon_line_reference on recon_line (reference, rail_key)
 where order_ref is null and reference is not null;
create index recon_line_day on recon_line (channel, account, business_day)
 where kind in ('CAPTURE', 'REFUND', 'CHARGEBACK', 'CB_REVERSAL', 'ADJUSTMENT');

-- A revision that was accepted: from its position on, its lines count.
create table recon_payout (
    settlement_id text    collate "C" not null,
    revision      integer not null,
    rail          text    collate "C" not null,
    rail_key text collate "C" not null generated always as (lower(rail)) stored,
    batch         text    collate "C" not null,
    channel       text    not null,
    account       text    not null,
    business_day  date    not null,
    currency      char(3) not null,
    payout_minor  bigint  not null,
    lines         bigint  not null, -- how many
    lines_minor   bigint  not null, -- their sum in the payout's currency
    sums          jsonb   not null, -- their sums in all currencies
    group_ref     text    collate "C" not null,
    event_id      text    not null,
    position      bigint  not null,
    recorded_at   timestamptz not null,
    applied       boolean not null default false, -- whether earlier revisions gave way to it
    constraint recon_payout_pk primary key (settlement_id, revision)
);

create index recon_payout_day on recon_payout (business_day, settlement_id);
create index recon_payout_group on recon_payout (group_ref, rail_key);

-- What became of payouts: it arrived at the bank, or came back.
create table recon_payout_fact (
    position      bigint  not null,
    settlement_id text    collate "C" not null,
    kind          text    not null, -- CREDITED, FAILED
    rail          text    collate "C" not null,
    channel       text    not null,
    account       text    not null,
    business_day  date    not null,
    currency      char(3) not null,
    amount_minor  bigint  not null,
    constraint recon_payout_fact_pk primary key (position)
);

create index recon_payout_fact_batch on recon_payout_fact (settlement_id);

grant select, insert, update, delete, truncate
   on recon_order, recon_movement, recon_rail_terms, recon_batch, recon_line, recon_payout,
      recon_payout_fact
   to ${app_role};
