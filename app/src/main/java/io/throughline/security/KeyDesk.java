package io.throughline.security;

import io.throughline.audit.Access;
import io.throughline.audit.AccessKind;
import io.throughline.audit.Accesses;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Makes, lists and revokes keys for somebody, within what that caller may give, and on record.
public class KeyDesk {

  private final ApiKeys keys;
  private final Accesses accesses;

  KeyDesk(ApiKeys keys, Accesses accesses) {
    this.keys = keys;
    this.accesses = accesses;
  }

  /// A key that was made.
  ///
  /// @param key the whole key: shown this once
  public record Issued(String keyId, String key) {}

  /// The keys of the caller's channels, in the order in which they were made.
  public List<ApiKey> list(Caller caller) {
    return keys.all().stream().filter(key -> isWithin(caller, key.channels())).toList();
  }

  /// Makes a key.
  ///
  /// @throws org.springframework.web.ErrorResponseException 403 when the caller cannot give that
  public Issued issue(KeyRequest request, Caller caller) {
    refuseMoreThanOwn(request, caller);
    var text = keys.issue(request, caller.keyId());
    accesses.record(
        Access.change(caller.actor().value(), AccessKind.KEY_MADE, "key:" + text.keyId()));
    return new Issued(text.keyId(), text.text());
  }

  /// A key hands on what it has itself and nothing more. Whoever administers people gives any role,
  /// as with people; nobody gives a channel that is not his.
  private static void refuseMoreThanOwn(KeyRequest request, Caller caller) {
    boolean mayGive =
        caller.has(Scope.PEOPLE_ADMIN) || caller.scopes().containsAll(request.scopes());
    if (!mayGive || !isWithin(caller, request.channels())) {
      throw Problems.of(
              HttpStatus.FORBIDDEN, "A key cannot give scopes or channels that it lacks itself.")
          .exception();
    }
  }

  private static boolean isWithin(Caller caller, @Nullable Set<String> channels) {
    return caller.channels() == null
        || (channels != null && channels.stream().allMatch(caller::sees));
  }

  /// Revokes a key; again changes nothing. The last key that may manage keys stays.
  ///
  /// @throws org.springframework.web.ErrorResponseException 404 or 409
  public void revoke(String keyId, Caller caller) {
    if (list(caller).stream().noneMatch(key -> key.keyId().equals(keyId))) {
      throw Problems.notFound().exception();
    }
    if (keys.isLastAdmin(keyId)) {
      throw new Problem(
              HttpStatus.CONFLICT,
              "last-admin-key",
              "Last key with keys:admin",
              "Make another key with the scope keys:admin first.")
          .exception();
    }
    keys.revoke(keyId);
    accesses.record(Access.change(caller.actor().value(), AccessKind.KEY_REVOKED, "key:" + keyId));
  }
}
