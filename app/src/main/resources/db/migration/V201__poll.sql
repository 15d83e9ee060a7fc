-- Webhooks are a hint, polling is the truth: how far each channel account was asked for its orders.

create table channel_poll (
    channel       text        not null,
    account       text        not null,
    since         timestamptz not null, -- everything that changed before is known; the channel's clock
    seen_until    timestamptz not null, -- the newest change that was seen; the channel's clock
    next_page     text,                 -- where to go on with the sweep that was begun
    next_poll_at  timestamptz not null, -- our clock, as all that follow
    claimed_by    text,                 -- which node asks now, until then at most
    claimed_until timestamptz,
    last_success  timestamptz,          -- when the last sweep was complete
    failures      integer     not null default 0, -- in a row
    last_failure  text,
    constraint channel_poll_pk primary key (channel, account)
);

grant select, insert, update, delete on channel_poll to ${app_role};
