package io.throughline.projection;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;

/// Gives the events of a history their places in the global order: 10, 20, 30 and so on, because
/// positions have gaps.
public final class Tracked {

  private Tracked() {}

  /// The events with their positions.
  public static List<DomainEventMessage<?>> of(List<DomainEventMessage<?>> history) {
    var tracked = new ArrayList<DomainEventMessage<?>>();
    for (int i = 0; i < history.size(); i++) {
      tracked.add(
          new GenericTrackedDomainEventMessage<>(
              new GlobalSequenceTrackingToken(position(i)), history.get(i)));
    }
    return tracked;
  }

  /// The position of the event at this place of the whole history.
  public static long position(int index) {
    return 10L * (index + 1);
  }
}
