-- Personal data, sealed. Nothing here can be read without the key file, which lies elsewhere.

create table vault_key_check (
  only_row    boolean     primary key default true check (only_row),
  check_value bytea       not null,
  created_at  timestamptz not null default now()
);

comment on table vault_key_check is
  'One row, derived one-way from the key file that seals this database: tells a wrong file.';

create table vault_subject (
  subject     uuid        primary key,
  key_id      uuid        not null,
  wrapped_key bytea       not null,
  created_at  timestamptz not null default now()
);

comment on table vault_subject is 'The key of each data subject, sealed. Deleting the row erases the person.';
comment on column vault_subject.subject is 'Keyed pseudonym of channel, account and buyer id.';

create table vault_record (
  record     uuid        primary key,
  subject    uuid        not null,
  key_id     uuid        not null,
  commitment text        not null,
  sealed     bytea,
  created_at timestamptz not null default now()
);

comment on table vault_record is
  'What an order says of its buyer, sealed under the subject''s key. An erased record stays as a row '
  'without content, so that a repeat of the order cannot bring it back.';
comment on column vault_record.key_id is
  'Which key of the subject seals it. No foreign key: the key goes, the row stays.';

create index vault_record_subject on vault_record (subject);

grant select, insert on vault_key_check to ${app_role};
grant select, insert, delete on vault_subject to ${app_role};
grant select, insert, update (sealed) on vault_record to ${app_role};
