-- Value in flight over whole lives: what is worth something until the order is over.

alter table order_in_flight rename column stage to admission; -- RECEIVED, VALIDATED, REJECTED
alter table order_in_flight
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
    add column units_returned    integer not null default 0;

-- How many units an order has was not kept here, and one open unit gives the stage of many.
update order_in_flight set units_open = 1;
alter table order_in_flight
    add column stage text not null generated always as (
        order_stage(admission, closed, units_open, units_backordered, units_reserved,
                    units_released, units_picked, units_packed, units_shipped, units_delivered,
                    units_lost, units_returned)) stored;
alter table order_in_flight set (fillfactor = 70);

drop index order_in_flight_value;
create index order_in_flight_value
    on order_in_flight (channel, currency, stage, held) include (value_minor)
 where stage not in ('REJECTED', 'CLOSED', 'COMPLETE', 'CANCELED');
