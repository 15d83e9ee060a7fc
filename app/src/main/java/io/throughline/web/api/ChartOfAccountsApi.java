package io.throughline.web.api;

import io.throughline.chart.command.MapLedgerAccount;
import io.throughline.security.Caller;
import io.throughline.web.api.FinanceDesk.Done;
import io.throughline.web.idempotency.IdempotencyKey;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Maps our ledger accounts to the customer's chart. It is one for all channels, so it is for who
/// sees all.
@RestController
@RequestMapping("/api/chart-of-accounts")
class ChartOfAccountsApi {

  private final FinanceDesk desk;

  ChartOfAccountsApi(FinanceDesk desk) {
    this.desk = desk;
  }

  /// What accounts are called at the customer's.
  ///
  /// @param prefix how the names of our accounts begin; the longest one wins
  record MappingRequest(String prefix, String customerAccount) {}

  /// Exports the accounts of a prefix under an account of the customer's.
  @PutMapping
  ResponseEntity<byte[]> map(
      @AuthenticationPrincipal Caller caller,
      @RequestHeader(value = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestBody MappingRequest request,
      HttpServletRequest http) {
    FinanceDesk.mustSeeAll(caller);
    return desk.once(
        caller,
        key,
        http,
        request,
        () ->
            new Done(
                request.prefix(),
                desk.send(
                    caller,
                    new MapLedgerAccount(
                        request.prefix(), request.customerAccount(), desk.now()))));
  }
}
