-- What follows from the facts of read model "reconciliation". Each group's part is worked out anew
-- when one of its facts is new; the days change by what is new less what was.

create table recon_variance (
    variance_id      text    collate "C" not null, -- of what it is about: the same after a rebuild
    rail             text    collate "C" not null,
    rail_key         text    collate "C" not null generated always as (lower(rail)) stored,
    group_ref        text    collate "C" not null,
    variance_class   text    not null,
    reference        text,
    source           text    not null, -- line, batch or classification, when it takes that to tell
    handle           text    not null, -- as which a classification names it
    channel          text    not null,
    account          text    not null,
    business_day     date    not null,
    currency         char(3) not null,
    amount_minor     bigint  not null, -- above zero: the rail gave more than we can explain
    classified_minor bigint  not null,
    constraint recon_variance_pk primary key (variance_id)
);

create index recon_variance_group on recon_variance (group_ref, rail_key);
create index recon_variance_day on recon_variance (business_day, variance_id);

-- The row of MONEY section 2, without what depends on today.
create table recon_day (
    business_day date    not null,
    channel      text    collate "C" not null,
    account      text    collate "C" not null,
    rail         text    collate "C" not null,
    currency     char(3) collate "C" not null,
    movements    bigint  not null, -- how many
    variances    bigint  not null, -- how many
    unexplained  bigint  not null, -- how many of them are not classified, or not in full
    captured     bigint  not null,
    refunded     bigint  not null, -- below zero
    chargebacks  bigint  not null, -- below zero
    cb_reversals bigint  not null,
    settled      bigint  not null,
    variance     bigint  not null,
    classified   bigint  not null,
    constraint recon_day_pk primary key (business_day, channel, account, rail, currency)
) with (fillfactor = 50);

-- What is open of a row, by the day on which it is due.
create table recon_open (
    business_day date    not null,
    channel      text    collate "C" not null,
    account      text    collate "C" not null,
    rail         text    collate "C" not null,
    currency     char(3) collate "C" not null,
    due_on       date    not null,
    items        bigint  not null,
    open         bigint  not null,
    constraint recon_open_pk
        primary key (business_day, channel, account, rail, currency, due_on)
) with (fillfactor = 50);

grant select, insert, update, delete, truncate on recon_variance, recon_day, recon_open
   to ${app_role};
