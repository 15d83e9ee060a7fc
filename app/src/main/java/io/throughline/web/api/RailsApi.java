package io.throughline.web.api;

import io.throughline.rail.command.RailId;
import io.throughline.rail.command.SetRailTerms;
import io.throughline.rail.terms.RailTerms;
import io.throughline.security.Caller;
import io.throughline.web.api.FinanceDesk.Done;
import io.throughline.web.idempotency.IdempotencyKey;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Sets how rails pay and tell. A rail belongs to no single channel, so it is for who sees all.
@RestController
@RequestMapping("/api/rails")
class RailsApi {

  private final FinanceDesk desk;

  RailsApi(FinanceDesk desk) {
    this.desk = desk;
  }

  /// The terms of a rail.
  ///
  /// @param settlesAfter business days, Monday to Friday, from a movement to its settlement
  /// @param ledgerAccount what a rail that settles itself draws on; left out for every other
  /// @param statementEvery business days from one statement to the next; left out when none is
  ///   expected
  /// @param validFrom the first business day they hold for
  record TermsRequest(
      int settlesAfter,
      @Nullable String ledgerAccount,
      @Nullable Integer statementEvery,
      String validFrom) {}

  /// Lets terms hold from a business day on.
  @PutMapping("/{rail}/terms")
  ResponseEntity<byte[]> set(
      @AuthenticationPrincipal Caller caller,
      @RequestHeader(value = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @PathVariable String rail,
      @RequestBody TermsRequest request,
      HttpServletRequest http) {
    FinanceDesk.mustSeeAll(caller);
    var validFrom = FinanceDesk.day("validFrom", request.validFrom());
    return desk.once(
        caller,
        key,
        http,
        request,
        () -> {
          var id = RailId.of(rail);
          var account = request.ledgerAccount();
          return new Done(
              id.value(),
              desk.send(
                  caller,
                  new SetRailTerms(
                      id,
                      new RailTerms(
                          request.settlesAfter(),
                          account != null,
                          account,
                          request.statementEvery()),
                      validFrom,
                      desk.now())));
        });
  }
}
