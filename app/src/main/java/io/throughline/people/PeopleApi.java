package io.throughline.people;

import io.throughline.security.Caller;
import io.throughline.security.Role;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Adds, lists and changes people. Needs the scope {@code people:admin}.
@RestController
@RequestMapping("/api/people")
class PeopleApi {

  private final PeopleDesk desk;

  PeopleApi(PeopleDesk desk) {
    this.desk = desk;
  }

  record Listed(List<Row> people) {}

  /// A person without the password.
  record Row(
      String personId,
      String userName,
      List<Role> roles,
      @Nullable List<String> channels,
      String createdBy,
      Instant createdAt,
      @Nullable Instant disabledAt,
      @Nullable Instant lastLoginAt) {

    static Row of(Person person) {
      var channels = person.channels();
      return new Row(
          person.personId(),
          person.userName(),
          person.roles().stream().sorted().toList(),
          channels == null ? null : channels.stream().sorted().toList(),
          person.createdBy(),
          person.createdAt(),
          person.disabledAt(),
          person.lastLoginAt());
    }
  }

  /// The people, disabled ones too, by user name.
  @GetMapping
  Listed list(@AuthenticationPrincipal Caller caller) {
    return new Listed(desk.list(caller).stream().map(Row::of).toList());
  }

  /// One person.
  @GetMapping("/{personId}")
  Row one(@AuthenticationPrincipal Caller caller, @PathVariable("personId") String personId) {
    return Row.of(desk.visible(caller, personId));
  }

  /// Adds a person.
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Row> add(@AuthenticationPrincipal Caller caller, @RequestBody byte[] body) {
    var person = desk.add(PersonBody.read(body).added(), caller);
    return ResponseEntity.created(URI.create("/api/people/" + person.personId()))
        .body(Row.of(person));
  }

  /// Gives a person other roles and channels; all sessions of the person end.
  @PutMapping(path = "/{personId}/access", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void access(
      @AuthenticationPrincipal Caller caller,
      @PathVariable("personId") String personId,
      @RequestBody byte[] body) {
    var wanted = PersonBody.read(body);
    desk.setAccess(personId, wanted.givenRoles(), wanted.givenChannels(), caller);
  }

  /// Gives a person another password; all sessions of the person end.
  @PutMapping(path = "/{personId}/password", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void password(
      @AuthenticationPrincipal Caller caller,
      @PathVariable("personId") String personId,
      @RequestBody byte[] body) {
    desk.setPassword(personId, PersonBody.read(body).givenPassword(), caller);
  }

  /// Keeps a person out; all sessions of the person end. The last ADMIN stays.
  @PostMapping("/{personId}/disable")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void disable(@AuthenticationPrincipal Caller caller, @PathVariable("personId") String personId) {
    desk.disable(personId, caller);
  }

  /// Lets a person in again.
  @PostMapping("/{personId}/enable")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void enable(@AuthenticationPrincipal Caller caller, @PathVariable("personId") String personId) {
    desk.enable(personId, caller);
  }
}
