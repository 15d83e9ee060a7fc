package io.throughline.web.console.money;

import io.throughline.projection.AsOf;
import io.throughline.projection.reconciliation.OpenItem;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.projection.reconciliation.RowFilter;
import io.throughline.projection.reconciliation.matching.MovementKind;
import io.throughline.security.Caller;
import io.throughline.web.api.Past;
import io.throughline.web.console.WhenForm;
import io.throughline.web.console.WhenView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The movements of money behind a figure. Those of a past figure are the ones that were recorded
/// by then; how far they are settled is always told as of now.
@Controller
class MovementsPage {

  private final Reconciliation reconciliation;
  private final Past past;
  private final Clock clock;

  MovementsPage(Reconciliation reconciliation, Past past, Clock clock) {
    this.reconciliation = reconciliation;
    this.past = past;
    this.clock = clock;
  }

  /// A column of the page of days, and the movements that it adds up.
  enum Moved {
    /// Money came in.
    CAPTURED(MovementKind.CAPTURE),
    /// Money went back, or came back because it could not go.
    REFUNDED(MovementKind.REFUND, MovementKind.REFUND_REVERSAL),
    /// Payers' banks took money.
    CHARGED_BACK(MovementKind.CHARGEBACK),
    /// They gave it back.
    REVERSED(MovementKind.CB_REVERSAL);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<MovementKind> kinds;

    Moved(MovementKind... kinds) {
      this.kinds = List.of(kinds);
    }
  }

  @GetMapping(Links.MOVEMENTS)
  ModelAndView page(
      @AuthenticationPrincipal Caller caller,
      MoneyForm form,
      WhenForm when,
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String cursor) {
    var asked = when.query(clock.instant());
    var moment = past.moment(asked, Reconciliation.GROUP);
    var page = movements(caller, form, kind, moment).page(cursor);
    var view = WhenView.of(moment, asked, clock.instant());
    return new ModelAndView("console/money/movements")
        .addObject("when", view)
        .addObject(
            "rows", page.rows().stream().map(one -> ItemRow.of(one, clock.instant())).toList())
        .addObject("csv", Links.file(request, Links.MOVEMENTS + ".csv"))
        .addObject("xlsx", Links.file(request, Links.MOVEMENTS + ".xlsx"))
        .addObject("next", Links.next(request, page.next()));
  }

  /// Everything that the list shows over all its pages.
  @GetMapping({Links.MOVEMENTS + ".csv", Links.MOVEMENTS + ".xlsx"})
  void file(
      @AuthenticationPrincipal Caller caller,
      MoneyForm form,
      WhenForm when,
      @RequestParam(required = false) @Nullable String kind,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var moment = past.moment(when.query(clock.instant()), Reconciliation.GROUP);
    MoneyFiles.items("money-movements", movements(caller, form, kind, moment))
        .answer(request, response);
  }

  private Pages<OpenItem> movements(
      Caller caller, MoneyForm form, @Nullable String kind, AsOf moment) {
    var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    var filter = form.listFilter(caller, today);
    var moved = MoneyForm.oneOf("kind", kind, Moved.class);
    var kinds = moved == null ? Stream.of((MovementKind) null) : moved.kinds.stream();
    return new Pages<>(
        kinds.map(one -> recorded(filter, one, today, moment)).toList(), OpenItem::key);
  }

  /// They come in the order in which they were recorded: what is later than the moment ends them.
  private Pages.Source<OpenItem> recorded(
      RowFilter filter, @Nullable MovementKind kind, LocalDate today, AsOf moment) {
    return (after, limit) ->
        reconciliation.movements(filter, kind, today, after, limit).stream()
            .takeWhile(one -> one.position() <= moment.position())
            .toList();
  }
}
