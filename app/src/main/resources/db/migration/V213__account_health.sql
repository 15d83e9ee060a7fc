-- How the deliveries of an account go.

-- The last delivery by topic, and what came lately, without reading a whole account.
create index delivery_of_account
    on delivery (channel, account, topic, received_at) where not test;

-- Accounts that are silent now; one case each.
create table account_silence (
    channel   text        collate "C" not null,
    account   text        collate "C" not null,
    since     timestamptz not null, -- the last delivery, our clock
    case_id   text        not null,
    constraint account_silence_pk primary key (channel, account)
);

-- Deliveries of known accounts whose signature did not fit, by hour.
create table signature_failure (
    channel  text        collate "C" not null,
    account  text        collate "C" not null,
    hour     timestamptz not null,
    failures bigint      not null,
    last_at  timestamptz not null,
    constraint signature_failure_pk primary key (channel, account, hour)
);

grant select, insert, delete on account_silence to ${app_role};
grant select, insert, update, delete on signature_failure to ${app_role};
