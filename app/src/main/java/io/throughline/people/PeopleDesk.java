package io.throughline.people;

import io.throughline.security.Caller;
import io.throughline.security.Problem;
import io.throughline.security.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Adds and changes people for somebody, within the channels of that caller: whoever sees some
/// channels manages the people of those, and others do not exist for him.
@Component
public class PeopleDesk {

  private final People people;

  PeopleDesk(People people) {
    this.people = people;
  }

  /// The people that the caller may manage, by user name.
  public List<Person> list(Caller caller) {
    return people.all().stream().filter(person -> isWithin(caller, person.channels())).toList();
  }

  /// One of them.
  ///
  /// @throws org.springframework.web.ErrorResponseException 404
  public Person visible(Caller caller, String personId) {
    return list(caller).stream()
        .filter(person -> person.personId().equals(personId))
        .findFirst()
        .orElseThrow(
            () -> new Problem(HttpStatus.NOT_FOUND, "not-found", "Not Found", null).exception());
  }

  /// Adds a person.
  ///
  /// @throws org.springframework.web.ErrorResponseException 403, 409 or 422
  public Person add(PersonRequest request, Caller by) {
    PersonRules.check(request);
    refuseOthersChannels(by, request.channels());
    return people.add(request, by.actor().value());
  }

  /// Gives a person other roles and channels.
  ///
  /// @throws org.springframework.web.ErrorResponseException 403, 404, 409 or 422
  public void setAccess(
      String personId, Set<Role> roles, @Nullable Set<String> channels, Caller by) {
    visible(by, personId);
    refuseOthersChannels(by, channels);
    people.setAccess(personId, roles, channels, by.actor().value());
  }

  /// Gives a person another password.
  ///
  /// @throws org.springframework.web.ErrorResponseException 404 or 422
  public void setPassword(String personId, String password, Caller by) {
    visible(by, personId);
    people.setPassword(personId, password, by.actor().value());
  }

  /// Keeps a person out.
  ///
  /// @throws org.springframework.web.ErrorResponseException 404, or 409 for the last ADMIN
  public void disable(String personId, Caller by) {
    visible(by, personId);
    people.disable(personId, by.actor().value());
  }

  /// Lets a person in again.
  ///
  /// @throws org.springframework.web.ErrorResponseException 404
  public void enable(String personId, Caller by) {
    visible(by, personId);
    people.enable(personId, by.actor().value());
  }

  private static void refuseOthersChannels(Caller by, @Nullable Set<String> channels) {
    if (!isWithin(by, channels)) {
      throw new Problem(
              HttpStatus.FORBIDDEN, "forbidden", "Forbidden", "Give channels of your own only.")
          .exception();
    }
  }

  private static boolean isWithin(Caller caller, @Nullable Set<String> channels) {
    return caller.channels() == null
        || (channels != null && channels.stream().allMatch(caller::sees));
  }
}
