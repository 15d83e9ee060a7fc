package io.throughline.web.console;

import io.throughline.people.PeopleDesk;
import io.throughline.people.Person;
import io.throughline.security.ApiKey;
import io.throughline.security.Caller;
import io.throughline.security.KeyDesk;
import io.throughline.security.Role;
import io.throughline.security.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Shows people and keys.
@Component
class AccessList {

  private final PeopleDesk people;
  private final KeyDesk keys;
  private final Clock clock;

  AccessList(PeopleDesk people, KeyDesk keys, Clock clock) {
    this.people = people;
    this.keys = keys;
    this.clock = clock;
  }

  /// A person as the list shows him.
  record PersonRow(
      String personId,
      String userName,
      Set<Role> roles,
      String channels,
      boolean disabled,
      @Nullable Moment lastLogin) {

    static PersonRow of(Person person, Instant now) {
      return new PersonRow(
          person.personId(),
          person.userName(),
          person.roles(),
          sorted(person.channels()),
          person.disabledAt() != null,
          moment(person.lastLoginAt(), now));
    }

    public String roleNames() {
      return roles.stream().map(Role::name).sorted().collect(Collectors.joining(", "));
    }
  }

  /// A key as the list shows it.
  record KeyRow(
      String keyId,
      String name,
      String may,
      String channels,
      Moment made,
      @Nullable Moment lastUsed,
      String state,
      boolean usable) {

    static KeyRow of(ApiKey key, Instant now) {
      var role = key.role();
      var scopes = key.scopes().stream().map(Scope::text).sorted();
      return new KeyRow(
          key.keyId(),
          key.name(),
          role == null ? scopes.collect(Collectors.joining(", ")) : role.name(),
          sorted(key.channels()),
          Moment.of(key.createdAt(), now),
          moment(key.lastUsedAt(), now),
          key.revokedAt() != null ? "revoked" : key.usable(now) ? "live" : "expired",
          key.usable(now));
    }
  }

  private static @Nullable Moment moment(@Nullable Instant at, Instant now) {
    return at == null ? null : Moment.of(at, now);
  }

  private static String sorted(@Nullable Collection<String> channels) {
    return channels == null ? "" : channels.stream().sorted().collect(Collectors.joining(", "));
  }

  ModelAndView page(Caller caller) {
    var now = clock.instant();
    boolean mayPeople = caller.has(Scope.PEOPLE_ADMIN);
    boolean mayKeys = caller.has(Scope.KEYS_ADMIN);
    return new ModelAndView("console/access")
        .addObject("mayPeople", mayPeople)
        .addObject("mayKeys", mayKeys)
        .addObject("roles", Role.values())
        .addObject(
            "people",
            mayPeople
                ? people.list(caller).stream().map(one -> PersonRow.of(one, now)).toList()
                : List.of())
        .addObject(
            "keys",
            mayKeys
                ? keys.list(caller).stream().map(one -> KeyRow.of(one, now)).toList()
                : List.of());
  }
}
