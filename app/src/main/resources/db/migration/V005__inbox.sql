-- The inbox: every authentic delivery of a channel, as it came, before anybody looks into it.

create table delivery (
    delivery_no  bigint      generated always as identity,
    channel      text        not null,
    account      text        not null,
    topic        text        not null,
    delivery_key text        not null, -- the channel's id of the delivery
    body_sha256  bytea       not null, -- the same id with another body is another row
    trigger_id   text,
    triggered_at timestamptz,          -- the channel's clock
    test         boolean     not null,
    received_at  timestamptz not null, -- our clock
    sealed       bytea,                -- headers and body; null once the retention time is over
    status       text        not null default 'PENDING',
    reason       text,                 -- why it is in quarantine
    detail       text,
    order_id     text,
    attempts     integer     not null default 0,
    settled_at   timestamptz,
    constraint delivery_pk primary key (delivery_no),
    constraint delivery_once unique (channel, account, topic, delivery_key, body_sha256),
    constraint delivery_status_known check (status in ('PENDING', 'DONE', 'TEST', 'QUARANTINED'))
);

-- Sealed bytes do not compress: store them as they are.
alter table delivery alter column sealed set storage external;
alter table delivery set (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02);

create index delivery_pending on delivery (delivery_no) where status = 'PENDING';
create index delivery_quarantined on delivery (delivery_no) where status = 'QUARANTINED';
create index delivery_of_order on delivery (order_id) where order_id is not null;

grant select, insert, update on delivery to ${app_role};
