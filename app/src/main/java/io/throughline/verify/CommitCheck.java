package io.throughline.verify;

import java.util.HashSet;
import java.util.Set;

/// P12: the events of a command on a stream stand together and were written by one transaction, and
/// when they say how many they are, so many are there.
final class CommitCheck implements StreamCheck {

  private final Findings findings;
  private final Set<String> done = new HashSet<>();
  private String command = "";
  private String transaction = "";
  private int size;
  private int seen;

  CommitCheck(Findings findings) {
    this.findings = findings;
    findings.unchecked(
        Promise.P12,
        "Events that do not say of how many of their command they are one are checked for their"
            + " transaction and their neighborhood only.");
  }

  @Override
  public void on(EventRow event) {
    if (event.command().isEmpty() || !event.command().equals(command)) {
      endOfCommand(event.stream());
      begin(event);
    } else if (!event.transaction().equals(transaction)) {
      findings.broken(
          Promise.P12, event.id(), "written by another transaction than the command's first event");
    }
    seen++;
    int place = event.metadata().path("part").asInt(0);
    if (place != 0 && place != seen) {
      findings.broken(
          Promise.P12,
          event.id(),
          "says that it is event %d of its command and is %d".formatted(place, seen));
    }
  }

  private void begin(EventRow event) {
    command = event.command();
    transaction = event.transaction();
    size = event.metadata().path("parts").asInt(0);
    if (!command.isEmpty() && !done.add(command)) {
      findings.broken(
          Promise.P12, event.id(), "its command's other events stand elsewhere in the stream");
    }
  }

  private void endOfCommand(String stream) {
    findings.checked(Promise.P12, seen > 0 ? 1 : 0);
    if (size > 0 && seen < size) {
      findings.broken(
          Promise.P12,
          stream,
          "%d of %d events of command %s are there".formatted(seen, size, command));
    }
    command = "";
    size = 0;
    seen = 0;
  }

  @Override
  public void endOfStream(String stream) {
    endOfCommand(stream);
    done.clear();
  }
}
