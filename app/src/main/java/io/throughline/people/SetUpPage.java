package io.throughline.people;

import io.throughline.audit.Access;
import io.throughline.audit.AccessKind;
import io.throughline.audit.Accesses;
import io.throughline.security.Caller;
import io.throughline.security.ConsoleSession;
import io.throughline.security.FailedAttempts;
import io.throughline.security.Home;
import io.throughline.security.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The set-up: makes the first person. Not there once somebody can log in.
@Controller
@RequestMapping("/setup")
class SetUpPage {

  private final SetUp setUp;
  private final FailedAttempts failures;
  private final Accesses accesses;

  SetUpPage(SetUp setUp, FailedAttempts failures, Accesses accesses) {
    this.setUp = setUp;
    this.failures = failures;
    this.accesses = accesses;
  }

  @GetMapping
  @Nullable ModelAndView page(HttpServletResponse response) throws IOException {
    if (setUp.isOpen()) {
      return new ModelAndView("setup");
    }
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
    return null;
  }

  @PostMapping
  @Nullable ModelAndView begin(
      @RequestParam("token") String token,
      @RequestParam("username") String userName,
      @RequestParam("password") String password,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (!setUp.isOpen()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return null;
    }
    try {
      return setUp
          .use(token, userName, password)
          .map(caller -> opened(caller, request, response))
          .orElseGet(() -> wrong(request, response));
    } catch (ErrorResponseException notWellFormed) {
      return refused(HttpStatus.UNPROCESSABLE_CONTENT, details(notWellFormed));
    }
  }

  private ModelAndView opened(
      Caller caller, HttpServletRequest request, HttpServletResponse response) {
    var actor = caller.actor().value();
    accesses.record(Access.from(actor, AccessKind.LOGIN, request.getRemoteAddr()));
    ConsoleSession.open(caller, request, response);
    return new ModelAndView("redirect:" + Home.of(caller));
  }

  private ModelAndView wrong(HttpServletRequest request, HttpServletResponse response) {
    var wait = failures.failed(request.getRemoteAddr(), Optional.empty());
    if (wait.isPresent()) {
      response.setHeader(
          HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().plusMillis(999).toSeconds()));
      return refused(HttpStatus.TOO_MANY_REQUESTS, List.of("Too many wrong tokens. Wait."));
    }
    return refused(HttpStatus.UNAUTHORIZED, List.of("This is not the token of the latest start."));
  }

  private static ModelAndView refused(HttpStatus status, List<String> why) {
    var page = new ModelAndView("setup");
    page.setStatus(status);
    return page.addObject("refusals", why);
  }

  private static List<String> details(ErrorResponseException notWellFormed) {
    var properties = notWellFormed.getBody().getProperties();
    return properties != null && properties.get("errors") instanceof List<?> errors
        ? errors.stream()
            .filter(Problem.FieldError.class::isInstance)
            .map(Problem.FieldError.class::cast)
            .map(error -> error.pointer().substring(1) + ": " + error.detail())
            .toList()
        : List.of("This cannot be.");
  }
}
