package io.throughline.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells a caller who he is.
@RestController
class MeController {

  /// Who asks, and what that caller may.
  ///
  /// @param id as events and the record of accesses name the caller
  /// @param name for people to read
  /// @param scopes what the caller may do
  /// @param channels the channels that the caller may see; null for all of them
  record Me(String id, String name, List<String> scopes, @Nullable List<String> channels) {}

  /// Who I am and what I may do.
  @GetMapping("/api/me")
  Me me(@AuthenticationPrincipal Caller caller) {
    var channels = caller.channels();
    return new Me(
        caller.actor().value(),
        caller.name(),
        caller.scopes().stream().map(Scope::text).sorted().toList(),
        channels == null ? null : channels.stream().sorted().toList());
  }
}
