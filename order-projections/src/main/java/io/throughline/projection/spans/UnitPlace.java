package io.throughline.projection.spans;

import io.throughline.order.terms.Bucket;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The places that are told apart in the life of a unit; those on its way in their order.
enum UnitPlace {
  WAITING(Bucket.OPEN, Bucket.BACKORDERED),
  RESERVED(Bucket.RESERVED),
  RELEASED(Bucket.RELEASED),
  PICKED(Bucket.PICKED),
  PACKED(Bucket.PACKED),
  SHIPPED(Bucket.SHIPPED),
  ENDED(Bucket.DELIVERED, Bucket.LOST, Bucket.RETURNED),
  CANCELED(Bucket.CANCELED);

  @SuppressWarnings("ImmutableEnumChecker") // a list of List.of
  private final List<Bucket> buckets;

  UnitPlace(Bucket... buckets) {
    this.buckets = List.of(buckets);
  }

  /// The buckets whose units are here.
  List<Bucket> buckets() {
    return buckets;
  }

  /// As in names of columns.
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether units here are on their way, and so worth something.
  boolean inFlight() {
    return compareTo(ENDED) < 0;
  }

  /// A piece of SQL for the columns of each place, separated by commas.
  static String all(Function<String, String> piece) {
    return join(Arrays.stream(values()), piece);
  }

  /// The same for the places of live units: all but the canceled.
  static String live(Function<String, String> piece) {
    return join(Arrays.stream(values()).filter(place -> place != CANCELED), piece);
  }

  /// The same for the places in flight.
  static String flight(Function<String, String> piece) {
    return join(Arrays.stream(values()).filter(UnitPlace::inFlight), piece);
  }

  private static String join(Stream<UnitPlace> places, Function<String, String> piece) {
    return places.map(UnitPlace::column).map(piece).collect(Collectors.joining(", "));
  }
}
