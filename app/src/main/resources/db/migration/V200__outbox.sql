-- The outbox: what channels must be told. Written in the transaction of the reaction that decides it; what
-- exactly is to be told, the event says.

create table outbox_effect (
    effect_id       text        collate "C" not null, -- the id of the event that decided it
    kind            text        not null,
    order_id        text        collate "C" not null,
    sequence        bigint      not null, -- of that event in its order: effects of one order are told in this order
    subject_id      text        not null, -- the parcel or the cancellation
    channel         text        not null,
    account         text        not null,
    status          text        not null default 'PENDING',
    intended_at     timestamptz not null, -- our clock, as all times here
    next_attempt_at timestamptz not null,
    attempts        integer     not null default 0, -- failed ones
    claimed_by      text,                 -- who tells it right now, until then at most
    claimed_until   timestamptz,
    reason          text,                 -- why not yet, why not at all
    reference       text,                 -- the channel's own id of it
    settled_at      timestamptz,
    constraint outbox_effect_pk primary key (effect_id),
    constraint outbox_effect_kind_known check (kind in ('SHIPMENT', 'TRACKING', 'CANCELLATION')),
    constraint outbox_effect_status_known
        check (status in ('PENDING', 'TOLD', 'REFUSED', 'NEEDLESS', 'DEAD'))
) with (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02); -- rows come and go

create index outbox_effect_due on outbox_effect (next_attempt_at, effect_id) where status = 'PENDING';
create index outbox_effect_open on outbox_effect (order_id, sequence) where status in ('PENDING', 'DEAD');
create index outbox_effect_listed on outbox_effect (intended_at desc, effect_id desc);
create index outbox_effect_dead on outbox_effect (intended_at desc, effect_id desc) where status = 'DEAD';

-- Accounts whose channel does not answer as it should: nothing is sent to them for a while.
create table outbox_account (
    channel      text        not null,
    account      text        not null,
    failures     integer     not null, -- in a row
    paused_until timestamptz not null,
    reason       text        not null,
    constraint outbox_account_pk primary key (channel, account)
);

grant select, insert, update, delete on outbox_effect, outbox_account to ${app_role};
