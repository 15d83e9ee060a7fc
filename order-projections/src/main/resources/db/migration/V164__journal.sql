-- Read model "journal": the balanced entries that facts make by versioned templates, and their sums.
-- GL day, account of a rail that settles with ourselves, and the batch that holds an entry follow from
-- positions, not from when a row was written. MONEY sections 2 and 3.

-- Identity I1. An entry is one row, so that no leg can be without the others, and a check follows the
-- table wherever it is rebuilt, which a trigger would not.
create function journal_balances(accounts text[], minors bigint[])
returns boolean language plpgsql immutable parallel safe as $$
declare
    total numeric := 0;
    leg bigint;
begin
    if coalesce(cardinality(accounts), 0) < 2 or cardinality(accounts) <> cardinality(minors) then
        return false;
    end if;
    foreach leg in array minors loop
        if leg is null or leg = 0 then
            return false;
        end if;
        total := total + leg;
    end loop;
    return total = 0;
end
$$;

-- The debits of an entry.
create function journal_debits(minors bigint[])
returns bigint language sql immutable parallel safe
return (select coalesce(sum(leg) filter (where leg > 0), 0)::bigint from unnest(minors) as leg);

create table journal_entry (
    entry_id         uuid        not null, -- of the template and the natural key of the fact
    position         bigint      not null, -- of the event
    recorded_at      timestamptz not null, -- our clock
    what             text        not null, -- the template
    source           text        not null, -- natural key of the fact
    template_version smallint    not null,
    activity         text        not null, -- column of the roll-forward
    channel          text        collate "C" not null,
    account          text        collate "C" not null,
    order_ref        text        collate "C", -- the order's id, or what the rail calls it
    rail             text,
    currency         char(3)     not null,
    origin_day       date        not null, -- business day of the fact
    gl_day           date        not null, -- where the ledger has it: a later day when that one was closed
    movement_minor   bigint,               -- what an order's movement is to clearing; null for the rest
    ledger_accounts  text[]      not null,
    minors           bigint[]    not null, -- of the account at the same place; debit above zero
    constraint journal_entry_pk primary key (entry_id),
    constraint journal_entry_balances check (journal_balances(ledger_accounts, minors))
);

create index journal_entry_gl on journal_entry (gl_day, channel, account, currency, position);
create index journal_entry_order on journal_entry (order_ref) where order_ref is not null;
create index journal_entry_position on journal_entry (position);

-- How orders are called, so that what a rail says of "#1001" is found with the order.
create table journal_order (
    order_id           text collate "C" not null,
    channel            text not null,
    account            text not null,
    channel_order_id   text not null,
    channel_order_name text,
    constraint journal_order_pk primary key (order_id)
);

-- Sums of a day of the ledger.
create table ledger_day (
    gl_day         date    not null,
    channel        text    collate "C" not null,
    account        text    collate "C" not null,
    ledger_account text    collate "C" not null,
    currency       char(3) collate "C" not null,
    activity       text    collate "C" not null,
    rail           text    collate "C" not null, -- empty when no rail has to do with it
    minor          bigint  not null,
    debit_minor    bigint  not null,             -- of it above zero; the rest is credit
    legs           bigint  not null,
    constraint ledger_day_pk
        primary key (gl_day, channel, account, ledger_account, currency, activity, rail)
);

create index ledger_day_account on ledger_day (ledger_account, gl_day);

-- Money of orders by the business day of its fact: how much is in the journal, how much the ledger
-- said yes to. Signs are clearing's: captures above zero, refunds below.
create table journal_cohort (
    origin_day   date    not null,
    channel      text    collate "C" not null,
    account      text    collate "C" not null,
    rail         text    collate "C" not null,
    currency     char(3) collate "C" not null,
    movement     text    collate "C" not null, -- CAPTURE, REFUND, CHARGEBACK, CB_REVERSAL
    booked_minor bigint  not null,
    posted_minor bigint  not null,
    constraint journal_cohort_pk primary key (origin_day, channel, account, rail, currency, movement)
);

-- What changed the days of an account: the last word before a position says whether a day is closed.
create table journal_close (
    channel  text    collate "C" not null,
    account  text    collate "C" not null,
    day      date    not null,
    position bigint  not null,
    closed   boolean not null,
    constraint journal_close_pk primary key (channel, account, day, position)
);

-- Terms of rails, as far as the journal needs them.
create table journal_rail (
    rail           text   collate "C" not null, -- lower case
    position       bigint not null,
    valid_from     date   not null,
    ledger_account text, -- of a rail that settles with ourselves
    constraint journal_rail_pk primary key (rail, position)
);

grant select, insert, update, delete, truncate
   on journal_entry, journal_order, ledger_day, journal_cohort, journal_close, journal_rail
   to ${app_role};
