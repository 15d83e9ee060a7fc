-- Deliveries that were retried together, so that whoever asked sees how far it is.

create table delivery_retry (
    retry_id   text        not null,
    asked_at   timestamptz not null,
    actor      text        not null,
    channels   text[],              -- the channels that the asker may see; null for all
    deliveries bigint      not null, -- how many were taken up
    constraint delivery_retry_pk primary key (retry_id)
);

alter table delivery add column retry_id text;
create index delivery_of_retry on delivery (retry_id) where retry_id is not null;

grant select, insert on delivery_retry to ${app_role};
