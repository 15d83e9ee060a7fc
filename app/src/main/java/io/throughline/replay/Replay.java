package io.throughline.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An order as it was.
///
/// @param orderId its id
/// @param asOf up to where it is told
/// @param events its story up to then, oldest first
/// @param later how many events came afterwards
/// @param state what it was then; null before its first event
public record Replay(
    String orderId, String asOf, List<Event> events, int later, @Nullable State state) {

  /// Copies the list.
  public Replay {
    events = List.copyOf(events);
  }

  /// One event of the story.
  ///
  /// @param position in the order of all events
  /// @param sequence in the order's own
  /// @param recordedAt by our clock
  /// @param type its name
  /// @param actor who caused it
  /// @param payload as it is stored
  public record Event(
      long position,
      long sequence,
      Instant recordedAt,
      String type,
      String actor,
      JsonNode payload) {}

  /// What the order was.
  ///
  /// @param channel where it came from
  /// @param account our account there
  /// @param channelOrderId how the channel calls it
  /// @param standing RECEIVED, VALIDATED, REJECTED or CLOSED
  /// @param lines units by bucket of each line
  /// @param money in its currency
  /// @param openHolds reason by hold id
  /// @param openAnomalies code by anomaly id
  public record State(
      String channel,
      String account,
      String channelOrderId,
      String standing,
      List<Line> lines,
      MoneyState money,
      Map<String, String> openHolds,
      Map<String, String> openAnomalies) {

    /// Copies lists and maps.
    public State {
      lines = List.copyOf(lines);
      openHolds = Map.copyOf(openHolds);
      openAnomalies = Map.copyOf(openAnomalies);
    }
  }

  /// A line and where its units stood.
  ///
  /// @param lineId the line
  /// @param sku what it was in stock; null when it had none
  /// @param units all its units
  /// @param buckets how many of them in which bucket, without empty ones
  public record Line(
      String lineId, @Nullable String sku, int units, Map<String, Integer> buckets) {}

  /// The money of the order, decimal texts in one currency.
  ///
  /// @param currency its code
  /// @param total as the channel stated it
  /// @param due what the buyer was to pay
  /// @param authorized promised by payers' banks and not captured
  /// @param captured what came in
  /// @param refunded what went back
  /// @param owed what was owed to the buyer
  /// @param balance what the buyer still owed; negative when we owed it
  public record MoneyState(
      String currency,
      String total,
      String due,
      String authorized,
      String captured,
      String refunded,
      String owed,
      String balance) {}
}
