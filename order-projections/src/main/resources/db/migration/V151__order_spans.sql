-- Read model "order-spans": since when and until when each order was where, what it was worth there,
-- and whose it was. An answer as of any past moment is a look at the intervals that contain it.

-- What the units from the one after "ahead" on are worth, when all together are worth this: unit k
-- ends at half-up(worth * k / total), so that the parts add up to the whole. MONEY section 6.
create function unit_value(worth bigint, ahead integer, units integer, total integer)
returns bigint language sql immutable parallel safe
return case when total = 0 or units = 0 then 0
    else (worth / total) * units
       + (2 * (worth % total) * (ahead + units) + total) / (2 * total)
       - (2 * (worth % total) * ahead + total) / (2 * total)
end;

-- The open holds, oldest first, after one was placed or released.
create function holds_after(holds jsonb, placed jsonb, released text)
returns jsonb language sql immutable parallel safe
return case
    when placed is not null then holds || placed
    when released is not null then (
        select coalesce(jsonb_agg(h.hold order by h.n), '[]')
          from jsonb_array_elements(holds) with ordinality as h(hold, n)
         where h.hold ->> 'id' <> released)
    else holds
end;

-- Where the units of each line stand now. Units that are worth nothing any more (canceled) or are
-- where they end come first in the line, those that are furthest behind come last.
create table order_line_place (
    order_id       text    collate "C" not null,
    line_id        text    collate "C" not null,
    worth_minor    bigint  not null, -- of all units, with their part of charges
    units_waiting  integer not null, -- open or backordered
    units_reserved integer not null default 0,
    units_released integer not null default 0,
    units_picked   integer not null default 0,
    units_packed   integer not null default 0,
    units_shipped  integer not null default 0,
    units_ended    integer not null default 0, -- delivered, lost or returned
    units_canceled integer not null default 0,
    units integer not null generated always as (
        units_waiting + units_reserved + units_released + units_picked + units_packed
        + units_shipped + units_ended + units_canceled) stored,
    value_shipped bigint not null generated always as (unit_value(
        worth_minor, units_ended + units_canceled, units_shipped,
        units_waiting + units_reserved + units_released + units_picked + units_packed
        + units_shipped + units_ended + units_canceled)) stored,
    value_packed bigint not null generated always as (unit_value(
        worth_minor, units_ended + units_canceled + units_shipped, units_packed,
        units_waiting + units_reserved + units_released + units_picked + units_packed
        + units_shipped + units_ended + units_canceled)) stored,
    value_picked bigint not null generated always as (unit_value(
        worth_minor, units_ended + units_canceled + units_shipped + units_packed, units_picked,
        units_waiting + units_reserved + units_released + units_picked + units_packed
        + units_shipped + units_ended + units_canceled)) stored,
    value_released bigint not null generated always as (unit_value(
        worth_minor, units_ended + units_canceled + units_shipped + units_packed + units_picked,
        units_released,
        units_waiting + units_reserved + units_released + units_picked + units_packed
        + units_shipped + units_ended + units_canceled)) stored,
    value_reserved bigint not null generated always as (unit_value(
        worth_minor,
        units_ended + units_canceled + units_shipped + units_packed + units_picked
        + units_released,
        units_reserved,
        units_waiting + units_reserved + units_released + units_picked + units_packed
        + units_shipped + units_ended + units_canceled)) stored,
    value_waiting bigint not null generated always as (unit_value(
        worth_minor,
        units_ended + units_canceled + units_shipped + units_packed + units_picked
        + units_released + units_reserved,
        units_waiting,
        units_waiting + units_reserved + units_released + units_picked + units_packed
        + units_shipped + units_ended + units_canceled)) stored,
    last_sequence  bigint  not null,
    constraint order_line_place_pk primary key (order_id, line_id)
) with (fillfactor = 70);

-- Where each order is now: what the next interval is made from.
create table order_place (
    order_id       text    collate "C" not null,
    channel        text    not null,
    account        text    not null,
    channel_order_id   text not null,
    channel_order_name text,
    currency       char(3) not null,
    admission      text    not null, -- RECEIVED, VALIDATED, REJECTED
    closed         boolean not null default false,
    holds          jsonb   not null default '[]', -- the open ones, oldest first
    units_waiting  integer not null,
    units_reserved integer not null default 0,
    units_released integer not null default 0,
    units_picked   integer not null default 0,
    units_packed   integer not null default 0,
    units_shipped  integer not null default 0,
    units_ended    integer not null default 0,
    value_waiting  bigint  not null,
    value_reserved bigint  not null default 0,
    value_released bigint  not null default 0,
    value_picked   bigint  not null default 0,
    value_packed   bigint  not null default 0,
    value_shipped  bigint  not null default 0,
    captured_minor bigint  not null default 0, -- captured less refunded, in the order's currency
    stage text not null generated always as (
        order_stage(admission, closed, units_waiting, 0, units_reserved, units_released,
                    units_picked, units_packed, units_shipped, units_ended, 0, 0)) stored,
    last_sequence  bigint  not null,
    constraint order_place_pk primary key (order_id)
) with (fillfactor = 60);

-- Which accounts there are.
create index order_place_account on order_place (channel, account);

-- One row for each interval in which nothing of that changed; none while the order is rejected,
-- canceled or closed. Its oldest open hold, if any, says whose work it is.
create table order_span (
    order_id       text        collate "C" not null,
    from_position  bigint      not null, -- of the event that began it
    from_at        timestamptz not null, -- when that was recorded, our clock
    to_position    bigint,               -- of the event that ended it; null while it lasts
    to_at          timestamptz,
    since_position bigint      not null, -- when the order came to this place: it may have begun
    since_at       timestamptz not null, -- several intervals ago
    left_place     boolean     not null default false, -- whether its end was the end of the stay
    channel        text        not null,
    account        text        not null,
    currency       char(3)     not null,
    stage          text        not null,
    hold_id        text,
    hold_kind      text,
    hold_reason    text,
    hold_owner     text,
    units_waiting  integer     not null,
    units_reserved integer     not null,
    units_released integer     not null,
    units_picked   integer     not null,
    units_packed   integer     not null,
    units_shipped  integer     not null,
    value_waiting  bigint      not null,
    value_reserved bigint      not null,
    value_released bigint      not null,
    value_picked   bigint      not null,
    value_packed   bigint      not null,
    value_shipped  bigint      not null,
    captured_minor bigint      not null,
    place text not null generated always as (
        case when hold_id is null then stage else 'ON_HOLD' end) stored,
    units integer not null generated always as (
        units_waiting + units_reserved + units_released + units_picked + units_packed
        + units_shipped) stored,
    value_minor bigint not null generated always as (
        value_waiting + value_reserved + value_released + value_picked + value_packed
        + value_shipped) stored,
    constraint order_span_pk primary key (order_id, from_position)
) with (fillfactor = 90);

-- The one that lasts, of each order.
create index order_span_now on order_span (order_id) where to_position is null;

-- What stays too long now: by place and since when.
create index order_span_stay
    on order_span (place, since_at, order_id)
 where to_position is null;

-- What contained a past moment. Only intervals that are over: each enters this index once.
create index order_span_past
    on order_span using gist (int8range(from_position, to_position))
 where to_position is not null;

-- Stays that are over, for trying out a limit on the past.
create index order_span_stayed
    on order_span (place, since_at) include (to_at, channel, account)
 where left_place;

-- Tickets of customer service, and from when to when we knew them open.
create table order_ticket (
    order_id      text        collate "C" not null,
    ticket_id     text        collate "C" not null,
    system        text,                 -- null: closed before anybody told of it
    opened_at     timestamptz not null, -- by the clock of the ticket system
    from_position bigint      not null,
    to_position   bigint,               -- null while it is open
    constraint order_ticket_pk primary key (order_id, ticket_id)
);

create index order_ticket_open on order_ticket (order_id) where to_position is null;
create index order_ticket_until on order_ticket (to_position, from_position)
 where to_position is not null;

grant select, insert, update, delete, truncate
   on order_line_place, order_place, order_span, order_ticket to ${app_role};
