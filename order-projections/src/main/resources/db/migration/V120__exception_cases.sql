-- Read model "exception-cases": work for people, open and resolved.

create table exception_case (
    case_id        text        collate "C" not null,
    type           text        not null,
    severity       text        not null, -- LOW, MEDIUM, HIGH
    subject_kind   text        not null, -- order, stock, ...
    subject_id     text        not null,
    channel        text,                 -- null: belongs to no channel
    detail         text        not null,
    remedy         text        not null,
    owner          text        not null,
    due_at         timestamptz,
    cause text        not null,
    raised_at      timestamptz not null,
    state          text        not null, -- OPEN, RESOLVED
    resolution     text,
    note           text,
    resolved_at    timestamptz,
    last_sequence  bigint      not null,
    constraint exception_case_pk primary key (case_id)
);

create index exception_case_newest on exception_case (raised_at desc, case_id desc);
create index exception_case_open
    on exception_case (raised_at desc, case_id desc) include (type, severity, channel)
 where state = 'OPEN';
create index exception_case_by_subject on exception_case (subject_id);

grant select, insert, update, delete, truncate on exception_case to ${app_role};
