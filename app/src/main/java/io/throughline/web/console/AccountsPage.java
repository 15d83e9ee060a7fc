package io.throughline.web.console;

import io.throughline.account.AccountDesk;
import io.throughline.account.TestDeliveries;
import io.throughline.aggregate.CommandRefused;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.decision.Actor;
import io.throughline.security.Caller;
import io.throughline.web.api.AccountQueries;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Our accounts at the channels: connecting one, and changing how it is connected.
@Controller
@RequestMapping("/console/channel-accounts")
class AccountsPage {

  private static final String PATH = "/console/channel-accounts";

  private final AccountQueries queries;
  private final AccountPages pages;
  private final AccountDesk desk;
  private final TestDeliveries tests;
  private final Clock clock;

  AccountsPage(
      AccountQueries queries,
      AccountPages pages,
      AccountDesk desk,
      TestDeliveries tests,
      Clock clock) {
    this.tests = tests;
    this.queries = queries;
    this.pages = pages;
    this.desk = desk;
    this.clock = clock;
  }

  /// The accounts, and a form that opens one.
  @GetMapping
  ModelAndView list(@AuthenticationPrincipal Caller caller) {
    return pages.list(caller);
  }

  /// One account.
  @GetMapping("/{channel}/{account}")
  ModelAndView one(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account) {
    return pages.one(caller, queries.known(caller, channel, account));
  }

  /// Makes an account known.
  @PostMapping
  ModelAndView open(
      @AuthenticationPrincipal Caller caller,
      @RequestParam String channel,
      @RequestParam String account,
      @RequestParam String name,
      @RequestParam(required = false) @Nullable String secret,
      RedirectAttributes after) {
    var id = new Asked(channel, account).id(caller);
    if (id == null) {
      return refused(
          pages.list(caller), HttpStatus.UNPROCESSABLE_CONTENT, "there is no such account");
    }
    try {
      desk.open(actor(caller), id, name.strip(), given(secret));
    } catch (CommandRefused refused) {
      return refused(pages.list(caller), HttpStatus.CONFLICT, refused.reason().words());
    } catch (IllegalArgumentException malformed) {
      return refused(pages.list(caller), HttpStatus.UNPROCESSABLE_CONTENT, malformed.getMessage());
    }
    after.addFlashAttribute("done", "The account is open. Give the channel the address below.");
    return new ModelAndView("redirect:" + path(id));
  }

  /// Calls it otherwise.
  @PostMapping("/{channel}/{account}/name")
  ModelAndView rename(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestParam String name,
      RedirectAttributes after) {
    var attempt = attempt(caller, channel, account, "The account has a new name.");
    return decide(attempt, after, () -> desk.rename(actor(caller), attempt.id, name.strip()));
  }

  /// Lets one more secret sign.
  ///
  /// @param previousEndsAfter ISO-8601 duration; empty until it is ended by hand
  @PostMapping("/{channel}/{account}/secrets")
  ModelAndView addSecret(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestParam String secret,
      @RequestParam(required = false) @Nullable String previousEndsAfter,
      RedirectAttributes after) {
    var attempt = attempt(caller, channel, account, "The new secret may sign from now on.");
    return decide(
        attempt,
        after,
        () -> {
          var wait = given(previousEndsAfter);
          var end = wait == null ? null : clock.instant().plus(Duration.parse(wait));
          desk.addSecret(actor(caller), attempt.id, null, secret.strip(), end);
        });
  }

  /// Ends a secret at once.
  @PostMapping("/{channel}/{account}/secrets/{secretId}/end")
  ModelAndView endSecret(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @PathVariable String secretId,
      RedirectAttributes after) {
    var attempt = attempt(caller, channel, account, "The secret signs nothing any more.");
    return decide(attempt, after, () -> desk.endSecret(actor(caller), attempt.id, secretId));
  }

  /// Sets the way back to the channel.
  @PostMapping("/{channel}/{account}/api-access")
  ModelAndView setAccess(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestParam String apiUrl,
      @RequestParam(required = false) @Nullable String apiToken,
      RedirectAttributes after) {
    var attempt = attempt(caller, channel, account, "The way back to the channel is set.");
    return decide(
        attempt,
        after,
        () -> desk.setAccess(actor(caller), attempt.id, apiUrl.strip(), given(apiToken)));
  }

  /// Refuses its deliveries.
  @PostMapping("/{channel}/{account}/disable")
  ModelAndView disable(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestParam String reason,
      RedirectAttributes after) {
    var attempt = attempt(caller, channel, account, "Its deliveries are refused from now on.");
    return decide(attempt, after, () -> desk.disable(actor(caller), attempt.id, reason.strip()));
  }

  /// Takes its deliveries again.
  @PostMapping("/{channel}/{account}/enable")
  ModelAndView enable(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestParam String reason,
      RedirectAttributes after) {
    var attempt = attempt(caller, channel, account, "Its deliveries are taken again.");
    return decide(attempt, after, () -> desk.enable(actor(caller), attempt.id, reason.strip()));
  }

  /// Sends a test delivery to our own door and shows what became of it.
  @PostMapping("/{channel}/{account}/test")
  String test(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      RedirectAttributes after)
      throws InterruptedException {
    var id = queries.known(caller, channel, account);
    after.addFlashAttribute("test", tests.send(id));
    return "redirect:" + path(id);
  }

  /// What somebody filled in to open an account.
  private record Asked(String channel, String account) {

    @Nullable ChannelAccountId id(Caller caller) {
      try {
        var id = new ChannelAccountId(channel, account);
        return caller.sees(id.channel()) ? id : null;
      } catch (IllegalArgumentException noSuchAccountCanBe) {
        return null;
      }
    }
  }

  /// @param done what to say when it is decided
  private record Attempt(Caller caller, ChannelAccountId id, String done) {}

  private Attempt attempt(Caller caller, String channel, String account, String done) {
    return new Attempt(caller, queries.known(caller, channel, account), done);
  }

  private ModelAndView decide(Attempt attempt, RedirectAttributes after, Runnable decision) {
    try {
      decision.run();
    } catch (CommandRefused refused) {
      var page = pages.one(attempt.caller, attempt.id);
      return refused(page, HttpStatus.CONFLICT, refused.reason().words());
    } catch (IllegalArgumentException | java.time.DateTimeException malformed) {
      var page = pages.one(attempt.caller, attempt.id);
      return refused(page, HttpStatus.UNPROCESSABLE_CONTENT, malformed.getMessage());
    }
    after.addFlashAttribute("done", attempt.done);
    return new ModelAndView("redirect:" + path(attempt.id));
  }

  private static ModelAndView refused(
      ModelAndView page, HttpStatusCode status, @Nullable String why) {
    page.addObject("refusal", Objects.requireNonNullElse(why, "something is missing"));
    page.setStatus(status);
    return page;
  }

  private static String path(ChannelAccountId id) {
    return PATH + "/" + id.channel() + "/" + id.account();
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static Actor actor(Caller caller) {
    return caller.actor();
  }
}
