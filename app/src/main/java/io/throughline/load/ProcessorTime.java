package io.throughline.load;

import java.time.Duration;

/// Processor time that this process had used at some moment.
record ProcessorTime(Duration used) {

  static ProcessorTime ofThisProcess() {
    return new ProcessorTime(
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
  }

  double secondsSince() {
    return ofThisProcess().used.minus(used).toNanos() / 1e9;
  }
}
