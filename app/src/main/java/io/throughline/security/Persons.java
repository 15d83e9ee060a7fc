package io.throughline.security;

import java.time.Instant;
import java.util.Optional;

/// The people who may log in, as far as the doors ask for them.
public interface Persons {

  /// Who this is; empty for an unknown name, a wrong password and a disabled person alike, after
  /// the same work. Either is on record.
  ///
  /// @param address where the attempt comes from
  Optional<Caller> login(String userName, String password, String address);

  /// Whether a session still may what it might when it began: false once the person is disabled or
  /// was given another password, other roles or channels.
  boolean stands(Caller person, Instant begun);

  /// Whether nobody can log in yet, so that somebody has to be the first.
  boolean isEmpty();
}
