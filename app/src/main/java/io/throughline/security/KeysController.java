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

  private final KeyDesk desk;
  private final Clock clock;

  KeysController(KeyDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /// Makes a key. Its text is in this answer and nowhere else, ever.
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<KeyDesk.Issued> issue(
      @RequestBody byte[] body, @AuthenticationPrincipal Caller caller) {
    var request = KeyRequestBody.read(body).checked(clock.instant());
    return ResponseEntity.status(HttpStatus.CREATED).body(desk.issue(request, caller));
  }

  /// The keys, revoked ones too.
  @GetMapping
  Listed list(@AuthenticationPrincipal Caller caller) {
    return new Listed(desk.list(caller).stream().map(Row::of).toList());
  }

  /// Revokes a key; again changes nothing. The last key that may manage keys stays.
  @DeleteMapping("/{keyId}")
  ResponseEntity<Void> revoke(
      @PathVariable("keyId") String keyId, @AuthenticationPrincipal Caller caller) {
    desk.revoke(keyId, caller);
    return ResponseEntity.noContent().build();
  }

  record Listed(List<Row> keys) {}

  /// A key without its secret.
  record Row(
      String keyId,
      String name,
      @Nullable Role role,
      List<String> scopes,
      @Nullable List<String> channels,
      String createdBy,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant revokedAt,
      @Nullable Instant lastUsedAt) {

    static Row of(ApiKey key) {
      var channels = key.channels();
      return new Row(
          key.keyId(),
          key.name(),
          key.role(),
          key.scopes().stream().map(Scope::text).sorted().toList(),
          channels == null ? null : channels.stream().sorted().toList(),
          key.createdBy(),
          key.createdAt(),
          key.expiresAt(),
          key.revokedAt(),
          key.lastUsedAt());
    }
  }
}
