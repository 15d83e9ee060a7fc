package io.throughline.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The login: paste an API key, or come with the link that the program printed.
@Controller
class LoginPage {

  private final ApiKeys keys;
  private final ConsoleLink link;
  private final FailedAttempts failures;

  LoginPage(ApiKeys keys, ConsoleLink link, FailedAttempts failures) {
    this.keys = keys;
    this.link = link;
    this.failures = failures;
  }

  @GetMapping("/login")
  ModelAndView page() {
    return new ModelAndView("login");
  }

  /// The answer is a redirect, so that the token does not stay in the address bar.
  @GetMapping(path = "/login", params = "token")
  ModelAndView exchange(
      @RequestParam("token") String token,
      HttpServletRequest request,
      HttpServletResponse response) {
    return link.callerOf(token)
        .map(caller -> opened(caller, request, response))
        .orElseGet(
            () ->
                refused(
                    "This link is of an earlier start of the program. Use the latest one, or a"
                        + " key.",
                    Optional.empty(),
                    request,
                    response));
  }

  @PostMapping("/login")
  ModelAndView login(
      @RequestParam("key") String key, HttpServletRequest request, HttpServletResponse response) {
    var presented = KeyText.parse(key.strip());
    return presented
        .flatMap(keys::callerOf)
        .map(caller -> opened(caller, request, response))
        .orElseGet(
            () ->
                refused(
                    "This key does not open anything.",
                    presented.map(KeyText::keyId),
                    request,
                    response));
  }

  /// A browser that comes over a link on another site keeps the new cookie to itself for the whole
  /// redirect (SameSite=Strict); it gets a page of ours that goes on instead.
  private static ModelAndView opened(
      Caller caller, HttpServletRequest request, HttpServletResponse response) {
    ConsoleSession.open(caller, request, response);
    boolean fromElsewhere = "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    return new ModelAndView(fromElsewhere ? "opened" : "redirect:/console");
  }

  private ModelAndView refused(
      String why,
      Optional<String> keyId,
      HttpServletRequest request,
      HttpServletResponse response) {
    var wait = failures.failed(request.getRemoteAddr(), keyId);
    var page = new ModelAndView("login");
    if (wait.isPresent()) {
      var problem = Refusals.tooMany(response, wait.get());
      page.setStatus(problem.status());
      return page.addObject("refusal", problem.detail());
    }
    page.setStatus(HttpStatus.UNAUTHORIZED);
    return page.addObject("refusal", why);
  }
}
