package io.throughline.account;

import java.util.List;
import java.util.Optional;

/// The channel accounts whose API we may use. Asked each time: an account may come, go, and change
/// its token while the program runs.
public interface ApiAccesses {

  /// Of this account; empty when we have no access to its API.
  Optional<ApiAccess> of(String channel, String account);

  /// All of them.
  List<ApiAccess> all();
}
