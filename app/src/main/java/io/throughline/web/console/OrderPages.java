package io.throughline.web.console;

import io.throughline.aggregate.CommandRefused;
import io.throughline.security.Caller;
import io.throughline.web.api.Decisions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of one order and the decisions that are made on it. A decision that is taken answers
/// with a redirect, so that a reload does not repeat it; one that is refused shows the page with
/// the reason.
@Controller
@RequestMapping("/console/orders/{orderId}")
class OrderPages {

  private final OneOrder oneOrder;
  private final Decisions decisions;

  OrderPages(OneOrder oneOrder, Decisions decisions) {
    this.oneOrder = oneOrder;
    this.decisions = decisions;
  }

  @GetMapping
  ModelAndView page(
      @AuthenticationPrincipal Caller caller, @PathVariable String orderId, OrderWhen when) {
    return oneOrder.page(caller, orderId, when);
  }

  @PostMapping("/holds")
  ModelAndView hold(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String orderId,
      DecisionForm form,
      RedirectAttributes after)
      throws InterruptedException {
    return decide(
        new Attempt(caller, orderId, "hold", form, "The hold is placed."),
        after,
        () ->
            decisions.hold(
                caller,
                orderId,
                form.holdId(),
                form.givenReason(),
                form.note(),
                form.givenBlocks(),
                form.givenOwner(),
                form.givenDueAt()));
  }

  @PostMapping("/holds/{placedHold}/release")
  ModelAndView release(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String orderId,
      @PathVariable String placedHold,
      DecisionForm form,
      RedirectAttributes after)
      throws InterruptedException {
    return decide(
        new Attempt(caller, orderId, placedHold, form, "The hold is released."),
        after,
        () -> decisions.release(caller, orderId, placedHold, form.givenReason(), form.note()));
  }

  @PostMapping("/reject")
  ModelAndView reject(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String orderId,
      DecisionForm form,
      RedirectAttributes after)
      throws InterruptedException {
    return decide(
        new Attempt(caller, orderId, "reject", form, "The order is rejected."),
        after,
        () -> decisions.reject(caller, orderId, form.givenReason(), form.note()));
  }

  /// @param name which form on the page
  /// @param done what to say when it is decided
  private record Attempt(
      Caller caller, String orderId, String name, DecisionForm form, String done) {}

  private ModelAndView decide(Attempt attempt, RedirectAttributes after, Runnable decision)
      throws InterruptedException {
    try {
      decision.run();
    } catch (CommandRefused refused) {
      return refused(attempt, HttpStatus.CONFLICT, refused.reason().words());
    } catch (IllegalArgumentException malformed) {
      return notWellFormed(attempt, malformed.getMessage());
    } catch (ErrorResponseException problem) {
      if (problem.getStatusCode().value() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
        throw problem;
      }
      return notWellFormed(attempt, problem.getBody().getDetail());
    }
    oneOrder.awaitReadModel(attempt.orderId);
    after.addFlashAttribute("done", attempt.done);
    return new ModelAndView("redirect:/console/orders/" + attempt.orderId);
  }

  private ModelAndView notWellFormed(Attempt attempt, @Nullable String why) {
    return refused(
        attempt,
        HttpStatus.UNPROCESSABLE_CONTENT,
        "Not complete: " + Objects.requireNonNullElse(why, "something is missing") + ".");
  }

  private ModelAndView refused(Attempt attempt, HttpStatus status, String why) {
    var page =
        oneOrder.page(
            attempt.caller, attempt.orderId, new OneOrder.Refused(attempt.name, why, attempt.form));
    page.setStatus(status);
    return page;
  }
}
