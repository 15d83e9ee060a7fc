-- Read model "journal", continued: statements of rails. Lines wait until their statement is accepted;
-- a later revision takes back what it drops or changes.

create table journal_statement (
    settlement_id text   collate "C" not null,
    last_sequence bigint not null,
    constraint journal_statement_pk primary key (settlement_id)
);

-- What a statement says, as far as it is booked. The payout is the line without a key.
create table journal_line (
    settlement_id  text    collate "C" not null,
    line_key       text    collate "C" not null,
    revision       integer not null,
    accepted       boolean not null,
    what           text    not null,
    activity       text    not null,
    ledger_account text    not null, -- against clearing
    per_rail       boolean not null, -- whether the rail's name is to be added to it
    currency       char(3) not null,
    minor          bigint  not null, -- what it is to clearing
    order_ref      text,
    entry_id       uuid    not null,
    reversal_id    uuid    not null,
    constraint journal_line_pk primary key (settlement_id, line_key, revision)
);

grant select, insert, update, delete, truncate on journal_statement, journal_line to ${app_role};
