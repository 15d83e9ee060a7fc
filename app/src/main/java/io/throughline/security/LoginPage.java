package io.throughline.security;

import io.throughline.audit.Access;
import io.throughline.audit.AccessKind;
import io.throughline.audit.Accesses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The login: user name and password, or the link that the program printed. API keys are for
/// programs and do not log in.
@Controller
class LoginPage {

  private static final String OLD_LINK =
      "This link is of an earlier start of the program. Use the latest one, or your name.";

  /// The same words for an unknown name, a wrong password and a disabled person.
  private static final String WRONG = "This name and password do not open anything.";

  private final Persons persons;
  private final ConsoleLink link;
  private final FailedAttempts failures;
  private final Accesses accesses;

  LoginPage(Persons persons, ConsoleLink link, FailedAttempts failures, Accesses accesses) {
    this.persons = persons;
    this.link = link;
    this.failures = failures;
    this.accesses = accesses;
  }

  @GetMapping("/login")
  ModelAndView page() {
    return form();
  }

  private ModelAndView form() {
    return new ModelAndView("login").addObject("nobody", persons.isEmpty());
  }

  /// The answer is a redirect, so that the token does not stay in the address bar.
  @GetMapping(path = "/login", params = "token")
  ModelAndView exchange(
      @RequestParam("token") String token,
      HttpServletRequest request,
      HttpServletResponse response) {
    var address = request.getRemoteAddr();
    var caller = link.callerOf(token);
    if (caller.isEmpty()) {
      return failures
          .failed(address, Optional.empty())
          .map(wait -> tooMany(response, wait))
          .orElseGet(() -> refused(OLD_LINK));
    }
    accesses.record(Access.from(caller.get().actor().value(), AccessKind.LOGIN, address));
    return opened(caller.get(), request, response);
  }

  @PostMapping("/login")
  ModelAndView login(
      @RequestParam("username") String userName,
      @RequestParam("password") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    var address = request.getRemoteAddr();
    var name = userName.strip().toLowerCase(Locale.ROOT);
    var wait = failures.attempt(address, name);
    if (wait.isPresent()) {
      return tooMany(response, wait.get());
    }
    var caller = persons.login(name, password, address);
    if (caller.isEmpty()) {
      return refused(WRONG);
    }
    failures.succeeded(address, name);
    return opened(caller.get(), request, response);
  }

  /// A browser that comes over a link on another site keeps the new cookie to itself for the whole
  /// redirect (SameSite=Strict); it gets a page of ours that goes on instead.
  private static ModelAndView opened(
      Caller caller, HttpServletRequest request, HttpServletResponse response) {
    ConsoleSession.open(caller, request, response);
    boolean fromElsewhere = "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    return new ModelAndView(fromElsewhere ? "opened" : "redirect:" + Home.of(caller));
  }

  private ModelAndView tooMany(HttpServletResponse response, Duration wait) {
    var problem = Refusals.tooMany(response, wait);
    var page = form();
    page.setStatus(problem.status());
    return page.addObject("refusal", problem.detail());
  }

  private ModelAndView refused(String why) {
    var page = form();
    page.setStatus(HttpStatus.UNAUTHORIZED);
    return page.addObject("refusal", why);
  }
}
