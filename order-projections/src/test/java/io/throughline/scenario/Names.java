package io.throughline.scenario;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Keeps the tellings of one case apart in one database: every name that a rail or a channel gives
/// gets the number of the telling, and loses it again before it is compared.
///
/// @param telling number of the telling
record Names(int telling) {

  private static final Pattern MARK = Pattern.compile("~[0-9]+");

  private static final String ACCOUNT = "main";

  /// The account of every channel; the cases know channels only.
  String account() {
    return of(ACCOUNT);
  }

  String of(String name) {
    return name + "~" + telling;
  }

  @Nullable String ofNullable(@Nullable String name) {
    return name == null ? null : of(name);
  }

  /// The name as the case has it.
  static String plain(String name) {
    return MARK.matcher(name).replaceAll("").replace(":" + ACCOUNT, "");
  }

  /// The name as the case has it; none for a reference that only we made.
  static @Nullable String plainReference(@Nullable String name) {
    return name == null || name.startsWith(Fact.NO_REFERENCE) ? null : plain(name);
  }
}
