-- Channel accounts that were set up by API or console. What happened to an account is in its event
-- stream; here is only what an event must not hold, and which streams there are.

create table channel_account (
    channel   text        collate "C" not null,
    account   text        collate "C" not null,
    opened_at timestamptz not null,
    constraint channel_account_pk primary key (channel, account)
);

create table channel_account_secret (
    channel    text        collate "C" not null,
    account    text        collate "C" not null,
    kind       text        not null,
    secret_id  text        not null,
    sealed     bytea       not null, -- under a key of the vault, bound to this row
    created_at timestamptz not null,
    constraint channel_account_secret_pk primary key (channel, account, kind, secret_id),
    constraint channel_account_secret_kind check (kind in ('WEBHOOK', 'API_TOKEN'))
);

grant select, insert on channel_account to ${app_role};
grant select, insert, delete on channel_account_secret to ${app_role};
