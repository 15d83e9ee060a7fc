-- Read model "order-list": every order with its place in life, its open holds and its timeline.

create table order_summary (
    order_id           text        collate "C" not null,
    channel            text        not null,
    account            text        not null,
    channel_order_id   text        not null,
    channel_order_name text,
    placed_at          timestamptz not null, -- the channel's clock
    received_at        timestamptz not null, -- ours
    currency           char(3)     not null,
    total_minor        bigint      not null,
    variance_minor     bigint      not null, -- stated over computed
    lines              integer     not null,
    units              integer     not null,
    ship_to_country    text,
    payment_status     text        not null,
    stage              text        not null, -- RECEIVED, VALIDATED, REJECTED
    stage_since        timestamptz not null,
    open_holds         jsonb       not null default '{}', -- hold id -> reason
    held               boolean     not null generated always as (open_holds <> '{}') stored,
    last_sequence      bigint      not null,
    constraint order_summary_pk primary key (order_id)
);

create index order_summary_newest on order_summary (received_at desc, order_id desc);
create index order_summary_by_place
    on order_summary (channel, stage, held, received_at desc, order_id desc);
create index order_summary_by_channel_order on order_summary (channel_order_id);
create index order_summary_by_name on order_summary (channel_order_name);

create table order_timeline (
    order_id    text        collate "C" not null,
    sequence    bigint      not null,
    event_id    text        not null,
    event_type  text        not null,
    recorded_at timestamptz not null,
    actor       text,
    headline    text        not null,
    constraint order_timeline_pk primary key (order_id, sequence)
);

grant select, insert, update, delete, truncate on order_summary, order_timeline to ${app_role};
