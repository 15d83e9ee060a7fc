-- What an order's lines are of, so that a cost that is told of an order is borne by its SKUs. Part of
-- read model "reconciliation".

create table recon_order_line (
    order_id  text    collate "C" not null,
    line_id   text    collate "C" not null,
    place     integer not null, -- of the line in the order, from 0
    sku       text,             -- ours; null until somebody said which
    units     integer not null,
    net_minor bigint  not null, -- price of all units less discount
    constraint recon_order_line_pk primary key (order_id, line_id)
);

-- What rails keep for themselves.
create index recon_line_cost on recon_line (channel, account, business_day)
 where kind in ('FEE', 'COMMISSION', 'FULFIL_FEE', 'CB_FEE');

grant select, insert, update, delete, truncate on recon_order_line to ${app_role};
