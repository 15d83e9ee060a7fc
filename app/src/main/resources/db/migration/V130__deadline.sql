-- What must have happened to an order by some time. Written in the transaction of the reaction that
-- schedules or cancels; gone when the order was told.

create table deadline (
    deadline_id     text        collate "C" not null, -- derived from what it is
    kind            text        not null, -- UNPAID_RESERVATION, HOLD_DUE, NODE_SILENT
    order_id        text        not null,
    subject_id      text        not null, -- the reservation, hold or fulfillment order
    due_at          timestamptz not null,
    next_attempt_at timestamptz not null, -- later than due_at once it could not be told
    attempts        integer     not null default 0,
    last_failure    text,
    constraint deadline_pk primary key (deadline_id)
) with (autovacuum_vacuum_scale_factor = 0.02); -- rows come and go

create index deadline_due on deadline (due_at);

grant select, insert, update, delete on deadline to ${app_role};
