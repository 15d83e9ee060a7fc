-- People who log into the console, and what programs' keys may by role.

create table person (
  person_id     text        primary key,
  user_name     text        not null unique check (user_name = lower(user_name)),
  password_hash text        not null,
  roles         text[]      not null,
  channels      text[],
  created_by    text        not null,
  created_at    timestamptz not null,
  changed_at    timestamptz not null,
  disabled_at   timestamptz,
  last_login_at timestamptz
);

comment on column person.password_hash is 'Argon2id with its parameters and salt; the password itself is nowhere.';
comment on column person.channels is 'The channels that the person may see; null for all of them.';
comment on column person.changed_at is 'Password, roles, channels or disabled: a session that began before it is over.';

create table set_up_token (
  only_row     boolean     primary key default true check (only_row),
  token_sha256 bytea       not null check (length(token_sha256) = 32),
  created_at   timestamptz not null
);

comment on table set_up_token is
  'Opens the set-up while there is no person. The token is printed once and lies in a private file.';

alter table api_key add column role text;
alter table api_key add column last_used_at timestamptz;

comment on column api_key.role is 'What it may by role; null when its scopes are listed.';
comment on column api_key.last_used_at is 'To the minute.';

grant select, insert,
      update (password_hash, roles, channels, changed_at, disabled_at, last_login_at)
   on person to ${app_role};
grant select, insert, update, delete on set_up_token to ${app_role};
grant update (last_used_at) on api_key to ${app_role};
