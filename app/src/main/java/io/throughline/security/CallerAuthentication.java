package io.throughline.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A caller who showed a right key or link. Its authorities are the scopes, and nothing else.
final class CallerAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final Caller caller;

  CallerAuthentication(Caller caller) {
    super(authorities(caller));
    this.caller = caller;
    setAuthenticated(true);
  }

  private static List<SimpleGrantedAuthority> authorities(Caller caller) {
    return caller.scopes().stream().map(Scope::text).map(SimpleGrantedAuthority::new).toList();
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }

  /// The name of its key: logs and decisions show it.
  @Override
  public String getName() {
    return caller.name();
  }

  /// Forgotten once checked.
  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallerAuthentication same && caller.equals(same.caller);
  }

  @Override
  public int hashCode() {
    return caller.hashCode();
  }
}
