package io.throughline.channel;

/// What a channel's API answered.
///
/// @param status HTTP status
/// @param headers names without regard to case
/// @param body the raw bytes
@SuppressWarnings("ArrayRecordComponent") // bytes go through untouched, answers are not compared
public record ChannelAnswer(int status, Headers headers, byte[] body) {

  /// Whether the status says that it was done.
  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /// Says how much came, never what.
  @Override
  public String toString() {
    return "ChannelAnswer[" + status + ", " + body.length + " bytes]";
  }
}
