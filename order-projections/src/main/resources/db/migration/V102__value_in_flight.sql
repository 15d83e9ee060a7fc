-- Read model "value-in-flight": what every order that is still on its way is worth, and where it is.

create table order_in_flight (
    order_id      text        collate "C" not null,
    channel       text        not null,
    currency      char(3)     not null,
    value_minor   bigint      not null,
    stage         text        not null, -- RECEIVED, VALIDATED; REJECTED is no longer in flight
    open_holds    text[]      not null default '{}',
    held          boolean     not null generated always as (cardinality(open_holds) > 0) stored,
    since         timestamptz not null, -- when it entered the stage
    last_sequence bigint      not null,
    constraint order_in_flight_pk primary key (order_id)
);

create index order_in_flight_value
    on order_in_flight (channel, currency, stage, held) include (value_minor)
 where stage <> 'REJECTED';

grant select, insert, update, delete, truncate on order_in_flight to ${app_role};
