-- Read model "daily-money": every movement of money by the business day that its event names. What a
-- day came to, now or as of any past position, is the sum of its movements up to there: late facts
-- are seen, and what was known then can be told from what is known now.

-- Whose order it is: movements do not say it.
create table money_account (
    order_id text collate "C" not null,
    channel  text not null,
    account  text not null,
    constraint money_account_pk primary key (order_id)
);

create table money_movement (
    position     bigint      not null, -- of its event
    event_id     text        not null,
    order_id     text        collate "C" not null,
    channel      text        not null,
    account      text        not null,
    business_day date        not null, -- as the event says: never computed here
    currency     char(3)     not null,
    kind         text        not null, -- CAPTURED, REFUNDED
    movement_id  text        not null, -- of the capture or refund, unique in the order
    provider     text        not null,
    amount_minor bigint      not null,
    occurred_at  timestamptz not null, -- by the clock of whoever reported it
    recorded_at  timestamptz not null, -- our clock
    constraint money_movement_pk primary key (position)
);

create index money_movement_day
    on money_movement (business_day, channel, account, currency, position)
 include (kind, amount_minor);

grant select, insert, update, delete, truncate on money_account, money_movement to ${app_role};
