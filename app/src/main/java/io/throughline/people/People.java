package io.throughline.people;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.throughline.audit.Access;
import io.throughline.audit.AccessKind;
import io.throughline.audit.Accesses;
import io.throughline.security.Base62;
import io.throughline.security.Caller;
import io.throughline.security.Persons;
import io.throughline.security.Problem;
import io.throughline.security.Role;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;

/// Adds, changes and checks people. Every change is on record, in its own transaction.
///
/// A node keeps all people in memory for at most five seconds, as it keeps keys: a session costs no
/// query, and who is disabled on one node is out there at once and on every other node within those
/// seconds.
public class People implements Persons {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int ID_BITS = 71;

  private final PersonTable table;
  private final Accesses accesses;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final Passwords passwords = new Passwords();
  private final SecureRandom random = new SecureRandom();
  private final LoadingCache<Class<?>, Map<String, Person>> known;

  People(PersonTable table, Accesses accesses, TransactionOperations transaction, Clock clock) {
    this.table = table;
    this.accesses = accesses;
    this.transaction = transaction;
    this.clock = clock;
    this.known = Caffeine.newBuilder().expireAfterWrite(FRESH).build(any -> byId());
  }

  private Map<String, Person> byId() {
    return all().stream().collect(Collectors.toMap(Person::personId, Function.identity()));
  }

  /// All people, disabled ones too, by user name.
  public List<Person> all() {
    return table.all().stream().map(PersonTable.Stored::person).toList();
  }

  @Override
  public boolean isEmpty() {
    return table.all().isEmpty();
  }

  @Override
  public Optional<Caller> login(String userName, String password, String address) {
    var name = PersonRules.canonical(userName);
    var stored =
        table.all().stream().filter(one -> one.person().userName().equals(name)).findFirst();
    boolean right = passwords.matches(password, stored.map(PersonTable.Stored::passwordHash));
    var person = stored.map(PersonTable.Stored::person);
    var in = person.filter(known -> right && known.enabled()).map(Person::caller);
    if (in.isPresent()) {
      noteLogin(in.get(), address);
    } else {
      accesses.record(refused(person.map(Person::personId).orElse(null), address));
    }
    return in;
  }

  private void noteLogin(Caller caller, String address) {
    table.loggedIn(caller.personId().orElseThrow(), clock.instant());
    accesses.record(Access.from(caller.actor().value(), AccessKind.LOGIN, address));
    known.invalidateAll();
  }

  /// What was typed as a user name is not written down: now and then it is a password.
  private static Access refused(@Nullable String personId, String address) {
    return new Access(
        Access.NOBODY, AccessKind.LOGIN_FAILED, personId, null, List.of(), null, null, address);
  }

  @Override
  public boolean stands(Caller person, Instant begun) {
    return person
        .personId()
        .map(known.get(Person.class)::get)
        .filter(Person::enabled)
        .filter(found -> !begun.isBefore(found.changedAt()))
        .isPresent();
  }

  /// Adds a person.
  ///
  /// @param by who does it, as {@link Caller#actor()}
  /// @throws org.springframework.web.ErrorResponseException 422 when a field is wrong, 409 when the
  ///   name is taken
  public Person add(PersonRequest request, String by) {
    PersonRules.check(request);
    var now = now();
    var person =
        new Person(
            Base62.of(new BigInteger(ID_BITS, random), 12),
            PersonRules.canonical(request.userName()),
            request.roles(),
            request.channels(),
            by,
            now,
            now,
            null,
            null);
    var hash = passwords.hash(request.password());
    change(
        () -> {
          if (!table.add(person, hash)) {
            throw conflict("user-name-taken", "User name taken", "Choose another user name.");
          }
          accesses.record(Access.change(by, AccessKind.PERSON_ADDED, person.personId()));
        });
    return person;
  }

  /// The very first person; nothing happens when there is one already.
  ///
  /// @return empty when there is one already
  Optional<Person> addFirst(PersonRequest request) {
    PersonRules.check(request);
    return Optional.ofNullable(
        transaction.execute(
            status -> {
              table.lock();
              return isEmpty() ? add(request, "set-up") : null;
            }));
  }

  /// Gives a person another password; all sessions of the person end.
  public void setPassword(String personId, String password, String by) {
    var person = require(personId);
    PersonRules.checkPassword(person.userName(), password);
    var hash = passwords.hash(password);
    change(
        () -> {
          table.setPassword(personId, hash, now());
          accesses.record(Access.change(by, AccessKind.PASSWORD_SET, personId));
        });
  }

  /// Gives a person other roles and channels; all sessions of the person end.
  public void setAccess(
      String personId, Set<Role> roles, @Nullable Set<String> channels, String by) {
    PersonRules.checkAccess(roles, channels);
    require(personId);
    change(
        () -> {
          table.setAccess(personId, roles, channels, now());
          refuseToLeaveNobody();
          accesses.record(Access.change(by, AccessKind.PERSON_CHANGED, personId));
        });
  }

  /// Keeps a person out; all sessions of the person end.
  public void disable(String personId, String by) {
    require(personId);
    change(
        () -> {
          table.setDisabled(personId, clock.instant(), now());
          refuseToLeaveNobody();
          accesses.record(Access.change(by, AccessKind.PERSON_DISABLED, personId));
        });
  }

  /// Lets a person in again.
  public void enable(String personId, String by) {
    require(personId);
    change(
        () -> {
          table.setDisabled(personId, null, now());
          accesses.record(Access.change(by, AccessKind.PERSON_ENABLED, personId));
        });
  }

  private void change(Runnable work) {
    transaction.executeWithoutResult(
        status -> {
          table.lock();
          work.run();
        });
    known.invalidateAll();
  }

  /// Sessions know their beginning to the millisecond.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Person require(String personId) {
    return all().stream()
        .filter(person -> person.personId().equals(personId))
        .findFirst()
        .orElseThrow(
            () -> new Problem(HttpStatus.NOT_FOUND, "not-found", "Not Found", null).exception());
  }

  private void refuseToLeaveNobody() {
    if (all().stream().noneMatch(Person::administers)) {
      throw conflict(
          "last-admin-person",
          "Last person with the role ADMIN",
          "Give another person the role ADMIN first.");
    }
  }

  private static RuntimeException conflict(String code, String title, String detail) {
    return new Problem(HttpStatus.CONFLICT, code, title, detail).exception();
  }
}
