-- What was answered to a request with an Idempotency-Key, so that the same request again gets the same
-- answer. Written in the transaction of the events that the request led to.

create table api_answer (
    caller          text        not null, -- the API key
    idempotency_key text        not null, -- the caller's own
    fingerprint     bytea       not null, -- SHA-256 of method, path and body: the body itself is not kept
    status          smallint    not null,
    content_type    text        not null,
    location        text,
    position        bigint      not null, -- of the last event when it was answered
    body            bytea       not null, -- as it was sent, byte for byte; no personal data
    answered_at     timestamptz not null, -- our clock
    constraint api_answer_pk primary key (caller, idempotency_key),
    constraint api_answer_fingerprint_length check (length(fingerprint) = 32)
);

-- Rows come and go by age.
create index api_answer_by_age on api_answer using brin (answered_at);
alter table api_answer set (autovacuum_vacuum_scale_factor = 0.05);

grant select, insert, delete on api_answer to ${app_role};
