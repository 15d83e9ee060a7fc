-- How far each event processor has read, and what it had to park. Axon's own tables, under our names;
-- both are written in the transaction of what the handlers wrote.

create table processor_token (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    claimed_at     text,
    owner          text,
    constraint processor_token_pk primary key (processor_name, segment)
) with (fillfactor = 50); -- updated all the time: leave room for new versions on the same page

create table dead_letter (
    dead_letter_id     text    not null,
    processing_group   text    not null,
    sequence_id        text    not null, -- the order whose events wait
    sequence_index     bigint  not null,
    message_type       text    not null,
    event_id           text    not null,
    recorded_at        text    not null,
    event_type         text    not null,
    revision           text,
    payload            bytea   not null,
    metadata           bytea,
    stream_type        text,
    stream_id          text,
    sequence           bigint,
    token_type         text,
    token              bytea,
    parked_at          text    not null,
    last_touched_at    text,
    retry_started_at   text,
    cause_type         text,
    cause_message      text,
    diagnostics        bytea,
    constraint dead_letter_pk primary key (dead_letter_id),
    constraint dead_letter_sequence_key unique (processing_group, sequence_id, sequence_index)
);

grant select, insert, update, delete on processor_token, dead_letter to ${app_role};
