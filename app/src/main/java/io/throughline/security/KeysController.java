package io.throughline.security;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Makes, lists and revokes API keys. Needs the scope {@code keys:admin}.
@RestController
@RequestMapping("/api/keys")
class KeysController {

  private final ApiKeys keys;
  private final Clock clock;

  KeysController(ApiKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /// Makes a key. Its text is in this answer and nowhere else, ever.
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Issued> issue(@RequestBody byte[] body, @AuthenticationPrincipal Caller caller) {
    var request = KeyRequestBody.read(body).checked(clock.instant());
    refuseMoreThanOwn(request, caller);
    var text = keys.issue(request, caller.keyId());
    return ResponseEntity.status(HttpStatus.CREATED).body(new Issued(text.keyId(), text.text()));
  }

  /// A key hands on what it has itself and nothing more.
  private static void refuseMoreThanOwn(KeyRequest request, Caller caller) {
    var wanted = request.channels();
    boolean channelsOwn =
        caller.channels() == null || (wanted != null && wanted.stream().allMatch(caller::sees));
    if (!caller.scopes().containsAll(request.scopes()) || !channelsOwn) {
      throw Problems.of(
              HttpStatus.FORBIDDEN, "A key cannot give scopes or channels that it lacks itself.")
          .exception();
    }
  }

  @GetMapping
  Listed list() {
    return new Listed(keys.all().stream().map(Row::of).toList());
  }

  /// Revokes a key; again changes nothing. The last key that may manage keys stays.
  @DeleteMapping("/{keyId}")
  ResponseEntity<Void> revoke(@PathVariable("keyId") String keyId) {
    if (keys.all().stream().noneMatch(key -> key.keyId().equals(keyId))) {
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
    return ResponseEntity.noContent().build();
  }

  /// @param key the whole key: shown this once
  record Issued(String keyId, String key) {}

  record Listed(List<Row> keys) {}

  /// A key without its secret.
  record Row(
      String keyId,
      String name,
      List<String> scopes,
      @Nullable List<String> channels,
      String createdBy,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant revokedAt) {

    static Row of(ApiKey key) {
      var channels = key.channels();
      return new Row(
          key.keyId(),
          key.name(),
          key.scopes().stream().map(Scope::text).sorted().toList(),
          channels == null ? null : channels.stream().sorted().toList(),
          key.createdBy(),
          key.createdAt(),
          key.expiresAt(),
          key.revokedAt());
    }
  }
}
