package io.throughline.people;

import io.throughline.security.Role;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements on table {@code person}.
final class PersonTable {

  /// Any number that nobody else locks: "tl ppl" in ASCII.
  private static final long LOCK = 0x746c2070706cL;

  private final JdbcClient jdbc;

  PersonTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A person and what the password is compared with.
  record Stored(Person person, String passwordHash) {}

  /// All people, disabled ones too, by user name.
  List<Stored> all() {
    return jdbc.sql(
            """
            select person_id, user_name, password_hash, roles, channels,
                   created_by, created_at, changed_at, disabled_at, last_login_at
              from person
             order by user_name
            """)
        .query(PersonTable::stored)
        .list();
  }

  private static Stored stored(ResultSet row, int number) throws SQLException {
    var channels = row.getArray("channels");
    var person =
        new Person(
            row.getString("person_id"),
            row.getString("user_name"),
            roles(row.getArray("roles")),
            channels == null ? null : Set.copyOf(texts(channels)),
            row.getString("created_by"),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            row.getObject("changed_at", OffsetDateTime.class).toInstant(),
            instant(row, "disabled_at"),
            instant(row, "last_login_at"));
    return new Stored(person, row.getString("password_hash"));
  }

  /// A role that only a newer version knows gives nothing here.
  private static Set<Role> roles(Array column) throws SQLException {
    return texts(column).stream()
        .map(Role::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> texts(Array column) throws SQLException {
    return Arrays.asList((String[]) column.getArray());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /// One change of people at a time, on all nodes, until the transaction ends: so that two who
  /// disable each other do not leave nobody.
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query((row, number) -> true)
        .list();
  }

  /// Adds a person.
  ///
  /// @return false when somebody has the user name
  boolean add(Person person, String passwordHash) {
    return jdbc.sql(
                """
                insert into person
                       (person_id, user_name, password_hash, roles, channels,
                        created_by, created_at, changed_at)
                values (:personId, :userName, :passwordHash, :roles::text[], :channels::text[],
                        :createdBy, :createdAt, :changedAt)
                    on conflict (user_name) do nothing
                """)
            .param("personId", person.personId())
            .param("userName", person.userName())
            .param("passwordHash", passwordHash)
            .param("roles", names(person.roles()))
            .param("channels", sorted(person.channels()))
            .param("createdBy", person.createdBy())
            .param("createdAt", timestamp(person.createdAt()))
            .param("changedAt", timestamp(person.changedAt()))
            .update()
        == 1;
  }

  void setPassword(String personId, String passwordHash, Instant now) {
    jdbc.sql(
            """
            update person
               set password_hash = :passwordHash, changed_at = :now
             where person_id = :personId
            """)
        .param("personId", personId)
        .param("passwordHash", passwordHash)
        .param("now", timestamp(now))
        .update();
  }

  void setAccess(String personId, Set<Role> roles, @Nullable Set<String> channels, Instant now) {
    jdbc.sql(
            """
            update person
               set roles = :roles::text[], channels = :channels::text[], changed_at = :now
             where person_id = :personId
            """)
        .param("personId", personId)
        .param("roles", names(roles))
        .param("channels", sorted(channels))
        .param("now", timestamp(now))
        .update();
  }

  /// @param at null lets the person in again
  void setDisabled(String personId, @Nullable Instant at, Instant now) {
    jdbc.sql(
            """
            update person
               set disabled_at = :at::timestamptz, changed_at = :now
             where person_id = :personId
            """)
        .param("personId", personId)
        .param("at", at == null ? null : timestamp(at))
        .param("now", timestamp(now))
        .update();
  }

  void loggedIn(String personId, Instant now) {
    jdbc.sql("update person set last_login_at = :now where person_id = :personId")
        .param("personId", personId)
        .param("now", timestamp(now))
        .update();
  }

  private static String[] names(Collection<Role> roles) {
    return roles.stream().map(Role::name).sorted().toArray(String[]::new);
  }

  private static String @Nullable [] sorted(@Nullable Collection<String> texts) {
    return texts == null ? null : texts.stream().sorted().toArray(String[]::new);
  }

  private static OffsetDateTime timestamp(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
