-- Who came in, who was refused, who read personal data and why. Written once, never changed.

create table access_record (
  record_no bigint      generated always as identity primary key,
  at        timestamptz not null,
  actor     text        not null,
  kind      text        not null,
  subject   text,
  channel   text,
  fields    text[]      not null,
  reason    text,
  reference text,
  address   text
);

comment on table access_record is 'Append-only. Holds no personal data of buyers.';
comment on column access_record.actor is 'person:ID, key:ID, key:console-link, or nobody.';
comment on column access_record.subject is 'Id of the order, key or person that it is about.';
comment on column access_record.channel is 'The channel of the order; null for what belongs to no channel.';
comment on column access_record.fields is 'Names of the fields that were read, never their content.';
comment on column access_record.address is 'Where a login came from.';

create index access_record_subject on access_record (subject, record_no);
create index access_record_actor on access_record (actor, record_no);

grant select, insert on access_record to ${app_role};
