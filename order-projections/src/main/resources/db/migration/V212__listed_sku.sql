-- Read model "listed-skus": which of our items an account means by its SKUs. A row stays when the
-- mapping is taken back: it remembers the sequence it has seen.
create table listed_sku (
    listing_id    text        collate "C" not null,
    channel       text        collate "C",
    account       text        collate "C",
    channel_sku   text        collate "C", -- as the channel writes it, or the title
    sku           text,                    -- ours; null when the mapping was taken back
    reason        text        not null,
    mapped_at     timestamptz not null,
    last_sequence bigint      not null,
    constraint listed_sku_pk primary key (listing_id)
);

create unique index listed_sku_by_account
    on listed_sku (channel, account, channel_sku) where sku is not null;

grant select, insert, update, delete, truncate on listed_sku to ${app_role};
