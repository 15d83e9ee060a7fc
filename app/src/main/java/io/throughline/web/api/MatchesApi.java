package io.throughline.web.api;

import io.throughline.clearing.command.ApproveMatch;
import io.throughline.clearing.command.ClearingCommand;
import io.throughline.clearing.command.ClearingId;
import io.throughline.clearing.command.DeclineMatch;
import io.throughline.clearing.command.ProposeMatch;
import io.throughline.clearing.command.RevokeMatch;
import io.throughline.security.Caller;
import io.throughline.web.api.FinanceDesk.Done;
import io.throughline.web.idempotency.IdempotencyKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says by hand which order lines of a statement belong to: one person proposes, another decides.
/// Lines may come from any channel, so it is for who sees all of them.
@RestController
@RequestMapping("/api/clearing/matches")
class MatchesApi {

  private final FinanceDesk desk;

  MatchesApi(FinanceDesk desk) {
    this.desk = desk;
  }

  /// Which lines belong to which order.
  ///
  /// @param matchId the caller's id of it, so that a repeat is the same one; made when it is left
  ///   out
  /// @param group what the lines belong to now
  record MatchRequest(
      @Nullable String matchId,
      String rail,
      String group,
      String settlementId,
      List<String> lineKeys,
      String toOrderRef,
      String reason) {}

  /// Which group a match belongs to.
  record ApproveRequest(String rail, String group) {}

  /// Which group a match belongs to, and why not.
  record ReasonRequest(String rail, String group, String reason) {}

  /// Proposes a match. It counts once a second person approves.
  @PostMapping
  ResponseEntity<byte[]> propose(
      @AuthenticationPrincipal Caller caller,
      @RequestHeader(value = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestBody MatchRequest request,
      HttpServletRequest http) {
    FinanceDesk.mustSeeAll(caller);
    return desk.once(
        caller,
        key,
        http,
        request,
        () -> {
          var given = request.matchId();
          var id = given == null ? IdentifierFactory.getInstance().generateIdentifier() : given;
          return new Done(
              id,
              desk.send(
                  caller,
                  new ProposeMatch(
                      group(request.rail(), request.group()),
                      id,
                      request.rail(),
                      request.settlementId(),
                      request.lineKeys(),
                      request.toOrderRef(),
                      request.reason(),
                      desk.by(caller),
                      desk.now())));
        });
  }

  /// Agrees, as a second person: the lines count for the order from here on.
  @PostMapping("/{matchId}/approve")
  ResponseEntity<byte[]> approve(
      @AuthenticationPrincipal Caller caller,
      @RequestHeader(value = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @PathVariable String matchId,
      @RequestBody ApproveRequest request,
      HttpServletRequest http) {
    return decide(
        caller,
        key,
        http,
        request,
        matchId,
        () ->
            new ApproveMatch(
                group(request.rail(), request.group()), matchId, desk.by(caller), desk.now()));
  }

  /// Does not agree, as a second person: the proposal is done with.
  @PostMapping("/{matchId}/decline")
  ResponseEntity<byte[]> decline(
      @AuthenticationPrincipal Caller caller,
      @RequestHeader(value = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @PathVariable String matchId,
      @RequestBody ReasonRequest request,
      HttpServletRequest http) {
    return decide(
        caller,
        key,
        http,
        request,
        matchId,
        () ->
            new DeclineMatch(
                group(request.rail(), request.group()),
                matchId,
                request.reason(),
                desk.by(caller),
                desk.now()));
  }

  /// Takes back a match that counts.
  @PostMapping("/{matchId}/revoke")
  ResponseEntity<byte[]> revoke(
      @AuthenticationPrincipal Caller caller,
      @RequestHeader(value = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @PathVariable String matchId,
      @RequestBody ReasonRequest request,
      HttpServletRequest http) {
    return decide(
        caller,
        key,
        http,
        request,
        matchId,
        () ->
            new RevokeMatch(
                group(request.rail(), request.group()),
                matchId,
                request.reason(),
                desk.by(caller),
                desk.now()));
  }

  private static ClearingId group(String rail, String reference) {
    return ClearingId.of(rail, reference);
  }

  private ResponseEntity<byte[]> decide(
      Caller caller,
      @Nullable String key,
      HttpServletRequest http,
      Record request,
      String matchId,
      Supplier<ClearingCommand> command) {
    FinanceDesk.mustSeeAll(caller);
    return desk.once(
        caller, key, http, request, () -> new Done(matchId, desk.send(caller, command.get())));
  }
}
