-- An order's whole life: where its units stand, what was paid, what its parts are.

-- Where an order is, derived from what stands in its row. The one place of this rule; generated
-- columns and statements call it. Terminal: delivered, canceled, lost, returned.
create function order_stage(
    admission text, closed boolean, opened integer, backordered integer, reserved integer,
    released integer, picked integer, packed integer, shipped integer, delivered integer,
    lost integer, returned integer
) returns text language sql immutable parallel safe
return case
    when admission = 'REJECTED' then 'REJECTED'
    when closed then 'CLOSED'
    when opened + backordered + reserved + released + picked + packed + shipped = 0
        then case when delivered + lost + returned = 0 then 'CANCELED' else 'COMPLETE' end
    when admission = 'RECEIVED' then 'RECEIVED'
    when opened + backordered > 0 then 'VALIDATED'
    when reserved > 0 then 'RESERVED'
    when released > 0 then 'RELEASED'
    when picked > 0 then 'PICKED'
    when packed > 0 then 'PACKED'
    else 'SHIPPED'
end;

-- Whether some units are further than others while any is still on its way.
create function order_partial(
    opened integer, backordered integer, reserved integer, released integer, picked integer,
    packed integer, shipped integer, delivered integer, lost integer, returned integer
) returns boolean language sql immutable parallel safe
return opened + backordered + reserved + released + picked + packed + shipped > 0
   and (opened > 0)::integer + (backordered > 0)::integer + (reserved > 0)::integer
     + (released > 0)::integer + (picked > 0)::integer + (packed > 0)::integer
     + (shipped > 0)::integer + (delivered > 0)::integer + (lost > 0)::integer
     + (returned > 0)::integer > 1;

-- Where the money of an order is, from what is to be paid, is promised, came in and went back.
create function order_payment(value bigint, authorized bigint, captured bigint, refunded bigint)
returns text language sql immutable parallel safe
return case
    when refunded > 0
        then case when refunded >= captured then 'REFUNDED' else 'PARTIALLY_REFUNDED' end
    when captured > 0 then case when captured >= value then 'PAID' else 'PARTIALLY_PAID' end
    when value <= 0 then 'PAID'
    when authorized > 0 then 'AUTHORIZED'
    else 'UNPAID'
end;

-- Until now an order was received, validated or rejected, and all its units were open.
alter table order_summary rename column stage to admission; -- RECEIVED, VALIDATED, REJECTED
alter table order_summary
    add column closed            boolean not null default false,
    add column units_open        integer not null default 0,
    add column units_backordered integer not null default 0,
    add column units_reserved    integer not null default 0,
    add column units_released    integer not null default 0,
    add column units_picked      integer not null default 0,
    add column units_packed      integer not null default 0,
    add column units_shipped     integer not null default 0,
    add column units_delivered   integer not null default 0,
    add column units_canceled    integer not null default 0,
    add column units_lost        integer not null default 0,
    add column units_returned    integer not null default 0,
    add column value_minor       bigint  not null default 0, -- total + added - canceled
    add column canceled_minor    bigint  not null default 0,
    add column authorizations    jsonb   not null default '{}', -- id -> what is left of it, minor
    add column authorized_minor  bigint  not null default 0,
    add column captured_minor    bigint  not null default 0,
    add column refunded_minor    bigint  not null default 0,
    add column refunds_owed      jsonb   not null default '{}', -- id -> granted, minor
    add column owed_minor        bigint  not null default 0,
    add column written_off_minor bigint  not null default 0, -- positive when the buyer owed it
    add column open_anomalies    jsonb   not null default '{}', -- anomaly id -> code
    add column tickets           jsonb   not null default '{}'; -- ticket id -> OPEN, CLOSED
update order_summary set units_open = units, value_minor = total_minor;
alter table order_summary
    add column stage text not null generated always as (
        order_stage(admission, closed, units_open, units_backordered, units_reserved,
                    units_released, units_picked, units_packed, units_shipped, units_delivered,
                    units_lost, units_returned)) stored,
    add column partial boolean not null generated always as (
        order_partial(units_open, units_backordered, units_reserved, units_released,
                      units_picked, units_packed, units_shipped, units_delivered, units_lost,
                      units_returned)) stored,
    add column payment text not null generated always as (
        order_payment(value_minor, authorized_minor, captured_minor, refunded_minor)) stored,
    add column anomalous boolean not null generated always as (open_anomalies <> '{}') stored;

-- Most events of a life leave the indexed columns as they are: room in the page for the new row
-- spares all indexes. Vacuumed often, so that counts are read from their index alone.
alter table order_summary set (
    fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_vacuum_insert_scale_factor = 0.02);

drop index order_summary_by_place;
create index order_summary_by_place
    on order_summary (channel, stage, held, received_at desc, order_id desc);
-- Few orders are here; those in the usual places are found among the newest.
create index order_summary_money
    on order_summary (payment, received_at desc, order_id desc)
 where payment in ('PARTIALLY_PAID', 'PARTIALLY_REFUNDED', 'REFUNDED');
create index order_summary_anomalous
    on order_summary (received_at desc, order_id desc) where anomalous;
-- Narrow enough to count a million orders from it.
create index order_summary_counts on order_summary (channel, stage, held);

-- The lines of an order and where their units stand.
create table order_line_units (
    order_id          text        collate "C" not null,
    line_id           text        collate "C" not null,
    place             integer     not null, -- of the line in the order, from 0
    sku               text,
    title             text        not null,
    units             integer     not null, -- ordered, with those added later
    units_open        integer     not null,
    units_backordered integer     not null default 0,
    units_reserved    integer     not null default 0,
    units_released    integer     not null default 0,
    units_picked      integer     not null default 0,
    units_packed      integer     not null default 0,
    units_shipped     integer     not null default 0,
    units_delivered   integer     not null default 0,
    units_canceled    integer     not null default 0,
    units_lost        integer     not null default 0,
    units_returned    integer     not null default 0,
    last_sequence     bigint      not null,
    constraint order_line_units_pk primary key (order_id, line_id)
) with (fillfactor = 70);

-- What an order consists of beside its lines, each with a life of its own. DOMAIN section 4.
create table order_part (
    order_id      text        collate "C" not null,
    kind          text        collate "C" not null, -- HOLD, RESERVATION, FULFILLMENT, SHIPMENT, ...
    part_id       text        collate "C" not null,
    state         text        not null,
    place         text,        -- node, carrier, provider, owner or system
    reference     text,        -- SKU, tracking number, cause or reason code
    units         integer,
    amount_minor  bigint,
    currency      char(3),
    began_at      timestamptz not null, -- our clock
    since         timestamptz not null, -- of its state, our clock
    last_sequence bigint      not null,
    constraint order_part_pk primary key (order_id, kind, part_id)
) with (fillfactor = 80);

grant select, insert, update, delete, truncate on order_line_units, order_part to ${app_role};
