package io.throughline.projection.units;

import io.throughline.order.terms.Bucket;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The pieces of SQL that name the columns of all buckets: {@code units_open} to {@code
/// units_returned} in a table, {@code d_open} to {@code d_returned} in a row of changes.
public final class UnitColumns {

  /// The changes as columns of a statement's rows.
  public static final String DELTAS =
      all(name -> "d_%s integer".formatted(name)).collect(Collectors.joining(", "));

  /// The columns of the table, to be selected.
  public static final String NAMES = all("units_%s"::formatted).collect(Collectors.joining(", "));

  private UnitColumns() {}

  /// Sets every bucket to what it is after the changes {@code r}.
  ///
  /// @param table alias of the table that is updated
  public static String changed(String table) {
    return all(name -> "units_%s = %s.units_%s + r.d_%s".formatted(name, table, name, name))
        .collect(Collectors.joining(",\n       "));
  }

  /// All changes added up: units that came new.
  public static String added() {
    return all("r.d_%s"::formatted).collect(Collectors.joining(" + "));
  }

  /// The stage after the changes {@code r}.
  public static String stageAfterMoves(String table) {
    return stage(
        table + ".admission",
        table + ".closed",
        name -> "%s.units_%s + r.d_%s".formatted(table, name, name));
  }

  /// The stage with the units where they are.
  ///
  /// @param admission expression of the admission
  /// @param closed expression that says whether the order is closed
  public static String stage(String table, String admission, String closed) {
    return stage(admission, closed, name -> "%s.units_%s".formatted(table, name));
  }

  private static String stage(String admission, String closed, Function<String, String> units) {
    return Stream.concat(
            Stream.of(admission, closed),
            Arrays.stream(Bucket.values())
                .filter(bucket -> bucket != Bucket.CANCELED)
                .map(UnitColumns::name)
                .map(units))
        .collect(Collectors.joining(", ", "order_stage(", ")"));
  }

  private static Stream<String> all(Function<String, String> piece) {
    return Arrays.stream(Bucket.values()).map(UnitColumns::name).map(piece);
  }

  /// The name of a bucket in column names.
  public static String name(Bucket bucket) {
    return bucket.name().toLowerCase(Locale.ROOT);
  }
}
