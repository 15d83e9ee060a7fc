-- When a business day of an account was closed, and reopened. Part of read model "reconciliation". A
-- later fact never changes a row here: what came late is what has that day and a later position.

create table recon_day_close (
    channel           text        collate "C" not null,
    account           text        collate "C" not null,
    business_day      date        not null,
    version           integer     not null,
    day_id            text        not null,
    through_position  bigint      not null, -- everything up to here is in the close
    position          bigint      not null, -- of the close itself
    closed_at         timestamptz not null,
    closed_by         text        not null,
    override_reason   text,
    totals            jsonb       not null,
    content_hash      text        not null,
    journal_hash      text        not null,
    previous_hash     text,
    close_hash        text        not null,
    reopened_position bigint,
    reopened_at       timestamptz,
    reopened_by       text,
    reopened_reason   text,
    constraint recon_day_close_pk primary key (channel, account, business_day, version)
);

grant select, insert, update, delete, truncate on recon_day_close to ${app_role};
