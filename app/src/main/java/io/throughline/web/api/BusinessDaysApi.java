package io.throughline.web.api;

import io.throughline.businessday.command.BusinessDayId;
import io.throughline.finance.DayCloses;
import io.throughline.finance.DayEvidenceSource;
import io.throughline.security.Caller;
import io.throughline.web.api.FinanceDesk.Done;
import io.throughline.web.idempotency.IdempotencyKey;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Closes business days of channel accounts and opens them again.
@RestController
@RequestMapping("/api/business-days")
class BusinessDaysApi {

  private final FinanceDesk desk;
  private final DayCloses closes;
  private final DayEvidenceSource books;

  BusinessDaysApi(FinanceDesk desk, DayCloses closes, DayEvidenceSource books) {
    this.desk = desk;
    this.closes = closes;
    this.books = books;
  }

  /// How a day is to be closed.
  ///
  /// @param overrideReason why in spite of unexplained variance
  record CloseRequest(@Nullable String overrideReason) {}

  /// Why a day is opened again.
  record ReopenRequest(@Nullable String reason) {}

  /// Closes a day, if its books are in order and it is the account's next one.
  @PostMapping("/{channel}/{account}/{day}/close")
  ResponseEntity<byte[]> close(
      @AuthenticationPrincipal Caller caller,
      @RequestHeader(value = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @PathVariable String channel,
      @PathVariable String account,
      @PathVariable String day,
      @RequestBody CloseRequest request,
      HttpServletRequest http) {
    var id = visible(caller, channel, account, day);
    long through = desk.booksRead(books.groups());
    return desk.once(
        caller,
        key,
        http,
        request,
        () ->
            new Done(
                id.value(),
                closes.close(
                    id,
                    through,
                    desk.by(caller),
                    caller.actor().asMetadata(),
                    request.overrideReason())));
  }

  /// Opens a closed day again, so that it can be closed anew.
  @PostMapping("/{channel}/{account}/{day}/reopen")
  ResponseEntity<byte[]> reopen(
      @AuthenticationPrincipal Caller caller,
      @RequestHeader(value = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @PathVariable String channel,
      @PathVariable String account,
      @PathVariable String day,
      @RequestBody ReopenRequest request,
      HttpServletRequest http) {
    var id = visible(caller, channel, account, day);
    var reason = ApiProblems.required("reason", request.reason());
    return desk.once(
        caller,
        key,
        http,
        request,
        () ->
            new Done(
                id.value(),
                closes.reopen(id, desk.by(caller), reason, caller.actor().asMetadata())));
  }

  private static BusinessDayId visible(Caller caller, String channel, String account, String day) {
    FinanceDesk.mustSee(caller, channel);
    try {
      return BusinessDayId.of(channel, account, LocalDate.parse(day));
    } catch (IllegalArgumentException | DateTimeException noSuchDayCanBe) {
      throw ApiProblems.notFound();
    }
  }
}
