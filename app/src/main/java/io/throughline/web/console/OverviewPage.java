package io.throughline.web.console;

import io.throughline.account.SilentAccounts;
import io.throughline.projection.orders.Orders;
import io.throughline.security.Caller;
import io.throughline.security.Home;
import io.throughline.security.Scope;
import java.time.Clock;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The overview: how many orders are where, what they are worth, what is new, what waits.
@Controller
class OverviewPage {

  private static final int NEWEST = 10;

  private final SharedFigures figures;
  private final Orders orders;
  private final SilentAccounts silent;
  private final MoneyConcerns money;
  private final Clock clock;

  OverviewPage(
      SharedFigures figures,
      Orders orders,
      SilentAccounts silent,
      MoneyConcerns money,
      Clock clock) {
    this.silent = silent;
    this.money = money;
    this.figures = figures;
    this.orders = orders;
    this.clock = clock;
  }

  /// Whoever may not see orders comes to what he may see.
  @GetMapping({"/", "/console"})
  ModelAndView page(@AuthenticationPrincipal Caller caller) {
    return caller.has(Scope.ORDERS_READ)
        ? show("console/overview", caller)
        : new ModelAndView("redirect:" + Home.of(caller));
  }

  /// Only what changes, for the page that is open.
  @GetMapping("/console/overview")
  ModelAndView figures(@AuthenticationPrincipal Caller caller) {
    return show("console/overview :: figures", caller);
  }

  private ModelAndView show(String view, Caller caller) {
    var newest = orders.page(ListQuery.ALL.filter(caller), null, NEWEST).orders();
    return new ModelAndView(
            view, "overview", Overview.of(figures.latest(), newest, caller, clock.instant()))
        .addObject("moneyConcerns", money.of(caller))
        .addObject(
            "silentAccounts",
            silent.now().stream().filter(one -> caller.sees(one.channel())).count());
  }
}
