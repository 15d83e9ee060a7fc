package io.throughline.web.console;

import io.throughline.people.PeopleDesk;
import io.throughline.people.PersonRequest;
import io.throughline.security.Caller;
import io.throughline.security.KeyDesk;
import io.throughline.security.KeyRequest;
import io.throughline.security.Role;
import io.throughline.security.Scope;
import io.throughline.web.problem.ApiProblems;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who may come in: people and keys.
@Controller
@RequestMapping("/console/access")
class AccessPage {

  private static final String PATH = "redirect:/console/access";

  private final PeopleDesk people;
  private final KeyDesk keys;
  private final AccessList list;

  AccessPage(PeopleDesk people, KeyDesk keys, AccessList list) {
    this.people = people;
    this.keys = keys;
    this.list = list;
  }

  @GetMapping
  ModelAndView page(@AuthenticationPrincipal Caller caller) {
    return list.page(caller);
  }

  @PostMapping("/people")
  ModelAndView add(
      @AuthenticationPrincipal Caller caller, AccessForm form, RedirectAttributes after) {
    return change(
        caller,
        Scope.PEOPLE_ADMIN,
        after,
        () -> {
          var wanted =
              new PersonRequest(
                  form.givenName(), form.givenPassword(), form.givenRoles(), form.givenChannels());
          return people.add(wanted, caller).userName() + " may log in now.";
        });
  }

  @PostMapping("/people/{personId}/access")
  ModelAndView access(
      @AuthenticationPrincipal Caller caller,
      @PathVariable("personId") String personId,
      AccessForm form,
      RedirectAttributes after) {
    return change(
        caller,
        Scope.PEOPLE_ADMIN,
        after,
        () -> {
          people.setAccess(personId, form.givenRoles(), form.givenChannels(), caller);
          return "Roles and channels are changed; the person has to log in again.";
        });
  }

  @PostMapping("/people/{personId}/password")
  ModelAndView password(
      @AuthenticationPrincipal Caller caller,
      @PathVariable("personId") String personId,
      AccessForm form,
      RedirectAttributes after) {
    return change(
        caller,
        Scope.PEOPLE_ADMIN,
        after,
        () -> {
          people.setPassword(personId, form.givenPassword(), caller);
          return "The password is changed; the person has to log in again.";
        });
  }

  @PostMapping("/people/{personId}/disable")
  ModelAndView disable(
      @AuthenticationPrincipal Caller caller,
      @PathVariable("personId") String personId,
      RedirectAttributes after) {
    return change(
        caller,
        Scope.PEOPLE_ADMIN,
        after,
        () -> {
          people.disable(personId, caller);
          return "The person may not log in any more.";
        });
  }

  @PostMapping("/people/{personId}/enable")
  ModelAndView enable(
      @AuthenticationPrincipal Caller caller,
      @PathVariable("personId") String personId,
      RedirectAttributes after) {
    return change(
        caller,
        Scope.PEOPLE_ADMIN,
        after,
        () -> {
          people.enable(personId, caller);
          return "The person may log in again.";
        });
  }

  /// Makes a key. It is shown on the page that follows, and nowhere else, ever.
  @PostMapping("/keys")
  ModelAndView issue(
      @AuthenticationPrincipal Caller caller,
      @RequestParam("role") Role role,
      AccessForm form,
      RedirectAttributes after) {
    return change(
        caller,
        Scope.KEYS_ADMIN,
        after,
        () -> {
          var channels = form.givenChannels();
          if (role == Role.CONNECTOR && channels == null) {
            throw ApiProblems.invalid("Name the channels of a connector.");
          }
          var made = keys.issue(KeyRequest.of(form.givenKeyName(), role, channels, null), caller);
          after.addFlashAttribute("key", made.key());
          return "The key is made. Its holder needs it now; nobody can look it up later.";
        });
  }

  @PostMapping("/keys/{keyId}/revoke")
  ModelAndView revoke(
      @AuthenticationPrincipal Caller caller,
      @PathVariable("keyId") String keyId,
      RedirectAttributes after) {
    return change(
        caller,
        Scope.KEYS_ADMIN,
        after,
        () -> {
          keys.revoke(keyId, caller);
          return "The key opens nothing any more.";
        });
  }

  /// What changes something and says what is done.
  private interface Change {
    String done();
  }

  private ModelAndView change(
      Caller caller, Scope needed, RedirectAttributes after, Change change) {
    if (!caller.has(needed)) {
      throw ApiProblems.forbidden(needed);
    }
    try {
      after.addFlashAttribute("done", change.done());
      return new ModelAndView(PATH);
    } catch (ErrorResponseException refused) {
      if (!isAnswered(refused)) {
        throw refused;
      }
      var page = list.page(caller).addObject("refusals", AccessForm.why(refused));
      page.setStatus(Objects.requireNonNull(statusOf(refused)));
      return page;
    }
  }

  private static boolean isAnswered(ErrorResponseException refused) {
    var status = statusOf(refused);
    return status == HttpStatus.UNPROCESSABLE_CONTENT || status == HttpStatus.CONFLICT;
  }

  private static @Nullable HttpStatus statusOf(ErrorResponseException refused) {
    return HttpStatus.resolve(refused.getStatusCode().value());
  }
}
