-- Read model "journal", continued: what is handed to the ledger, and what it answered.

create table journal_batch (
    batch_id          text           collate "C" not null,
    channel           text           collate "C" not null,
    account           text           collate "C" not null,
    gl_day            date           not null,
    currency          char(3)        collate "C" not null,
    through_position  bigint         not null,
    holds             int8multirange not null, -- positions of its entries
    state             text           not null, -- PREPARED, POSTED, REJECTED
    entries           bigint         not null,
    debit_minor       bigint         not null,
    content_hash      text           not null,
    prepared_by       text           not null,
    prepared_position bigint         not null,
    prepared_at       timestamptz    not null,
    answered_position bigint,
    answered_at       timestamptz,
    document_number   text,
    rejection         text,
    constraint journal_batch_pk primary key (batch_id)
);

create index journal_batch_day on journal_batch (channel, account, gl_day, currency);
create index journal_batch_open on journal_batch (prepared_position) where state = 'PREPARED';

-- The customer's names of our accounts; the longest beginning wins.
create table journal_chart (
    prefix           text    collate "C" not null,
    customer_account text    not null,
    version          integer not null,
    constraint journal_chart_pk primary key (prefix)
);

grant select, insert, update, delete, truncate on journal_batch, journal_chart to ${app_role};
