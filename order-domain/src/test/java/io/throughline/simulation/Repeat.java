package io.throughline.simulation;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;

/// The same command sent later: only the time of our own clock is another.
final class Repeat {

  private static final String OUR_CLOCK = "at";

  private Repeat() {}

  static Object at(Object command, Instant at) {
    var components = command.getClass().getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var values = new Object[components.length];
    try {
      for (int i = 0; i < values.length; i++) {
        var accessor = components[i].getAccessor();
        values[i] = components[i].getName().equals(OUR_CLOCK) ? at : accessor.invoke(command);
      }
      return command.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException commandsArePublicRecords) {
      throw new IllegalStateException(commandsArePublicRecords);
    }
  }
}
