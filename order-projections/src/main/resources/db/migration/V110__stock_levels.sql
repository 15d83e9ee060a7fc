-- Read model "stock-levels": what lies where, what of it is promised, and to whom.

create table stock_level (
    sku           text    collate "C" not null,
    node          text    collate "C" not null,
    on_hand       bigint  not null, -- units that lie there, reserved or not
    reserved      bigint  not null, -- units held by open reservations
    safety_stock  integer not null, -- units kept back from new reservations
    available     bigint  not null generated always as (on_hand - reserved - safety_stock) stored,
    last_sequence bigint  not null,
    constraint stock_level_pk primary key (sku, node)
);

create index stock_level_by_node on stock_level (node, sku);
create index stock_level_short on stock_level (sku, node) where available <= 0;

-- Open reservations only. One that is closed is deleted: that it must not come back is told by the
-- sequence of its node's level, which every event of a reservation moves on.
create table stock_reservation (
    sku            text        collate "C" not null,
    reservation_id text        collate "C" not null,
    order_id       text        collate "C" not null,
    node           text        collate "C" not null,
    quantity       integer     not null, -- units it still holds
    since          timestamptz not null,
    last_sequence  bigint      not null,
    constraint stock_reservation_pk primary key (sku, reservation_id)
);

create index stock_reservation_oldest on stock_reservation (sku, since, reservation_id);
create index stock_reservation_by_order on stock_reservation (order_id);

grant select, insert, update, delete, truncate on stock_level, stock_reservation to ${app_role};
