-- Finds the orders of an e-mail address without storing the address.

create table vault_lookup (
  token    bytea not null check (length(token) = 32),
  order_id text  not null,
  subject  uuid  not null references vault_subject (subject) on delete cascade,
  primary key (token, order_id)
);

comment on table vault_lookup is
  'HMAC of each e-mail address, under a key that is derived from the vault''s key file: without the '
  'file nobody can tell whose it is. Goes with the subject''s key.';

create index vault_lookup_subject on vault_lookup (subject);

grant select, insert on vault_lookup to ${app_role};
