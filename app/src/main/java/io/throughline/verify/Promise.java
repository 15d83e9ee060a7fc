package io.throughline.verify;

/// What is checked. Source: PROMISES section 2.
public enum Promise {
  P1("Accepted is durable"),
  P2("One order per channel, account and channel order id"),
  P3("A repeated request gets the first answer"),
  P4("No more is promised than lies there"),
  P5("Money is conserved"),
  P6("Events are immutable"),
  P7("Each stream is without hole and double"),
  P8("No projection skips or doubles an event"),
  P9("Read models equal an independent fold"),
  P11("No status goes backwards"),
  P12("A command is all or nothing"),
  P13("Units are conserved");

  private final String title;

  Promise(String title) {
    this.title = title;
  }

  /// What is promised, in a few words.
  public String title() {
    return title;
  }
}
