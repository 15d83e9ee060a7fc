package io.throughline.verify;

/// P7: the sequence numbers of a stream are 0, 1, 2 and so on, its positions grow with them, and
/// what is stored can be read.
final class SequenceCheck implements StreamCheck {

  private final Findings findings;
  private long next;
  private long position;

  SequenceCheck(Findings findings) {
    this.findings = findings;
  }

  @Override
  public void on(EventRow event) {
    if (event.sequence() != next) {
      findings.broken(
          Promise.P7,
          event.stream(),
          event.sequence() < next
              ? "sequence %d stands twice".formatted(event.sequence())
              : "sequence %d is missing".formatted(next));
    }
    if (event.position() <= position) {
      findings.broken(
          Promise.P7,
          event.stream(),
          "sequence %d lies before the one it follows".formatted(event.sequence()));
    }
    if (!event.payload().isObject() || !event.metadata().isObject()) {
      findings.broken(Promise.P7, event.id(), "the stored bytes are no JSON object");
    }
    next = event.sequence() + 1;
    position = event.position();
  }

  @Override
  public void endOfStream(String stream) {
    findings.checked(Promise.P7, 1);
    next = 0;
    position = 0;
  }
}
