-- Keys of programs and people. The secret itself is shown once and never stored.

create table api_key (
  key_id        text        primary key,
  secret_sha256 bytea       not null check (length(secret_sha256) = 32),
  name          text        not null,
  scopes        text[]      not null,
  channels      text[],
  created_by    text        not null,
  created_at    timestamptz not null,
  expires_at    timestamptz,
  revoked_at    timestamptz
);

comment on column api_key.channels is 'The channels that the key may see; null for all of them.';
comment on column api_key.created_by is 'Id of the key that made it; first-start for the first one.';

grant select, insert, update (revoked_at) on api_key to ${app_role};
