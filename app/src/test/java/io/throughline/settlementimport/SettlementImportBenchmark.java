package io.throughline.settlementimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.web.command.ApiApp;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How many settlement lines come in per second, from the upload to the day they count, and within
/// how much memory: {@code -Dtest=SettlementImportBenchmark -Dthroughline.lines=1000000
/// -DargLine=-Xmx2g}.
class SettlementImportBenchmark {

  private static final long LINES = Long.getLong("throughline.lines", 100_000L);

  private static final String HEADER =
      "settlement-id\tdeposit-date\ttotal-amount\tcurrency\ttransaction-type\torder-id\tamount-type"
          + "\tamount-description\tamount\tposted-date-time\tsku\tquantity-purchased\n";

  @Test
  void a_long_settlement_comes_in(@TempDir Path folder) throws Exception {
    var imports = ApiApp.RUNNING.context().getBean(SettlementImports.class);
    var file = folder.resolve("long.txt");
    write(file);
    var upload = new Upload("long.txt", null, null, "amazon", "main", "key:benchmark");
    long begun = System.nanoTime();

    SettlementImport now;
    try (var content = Files.newInputStream(file)) {
      now = imports.take(upload, content);
    }
    long stored = System.nanoTime();
    while (now.state() == ImportState.RECEIVED || now.state() == ImportState.READING) {
      Thread.sleep(100);
      now = imports.find(now.importId()).orElseThrow();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;

    System.out.printf(
        "%,d lines (%,d bytes): stored in %.1f s, all in %.1f s: %,.0f lines/s; heap %,d MB of %,d"
            + " MB%n",
        now.lines(),
        now.sizeBytes(),
        (stored - begun) / 1e9,
        seconds,
        now.lines() / seconds,
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
    assertThat(now.state()).as(now.detail()).isEqualTo(ImportState.ACCEPTED);
    assertThat(now.linesSent()).isEqualTo(LINES);
  }

  private static void write(Path file) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      out.write(
          "9%d\t2026-09-02\t%s\tUSD%s\n"
              .formatted(LINES, BigDecimal.valueOf(2_000 * LINES, 2), "\t".repeat(8)));
      for (long row = 0; row < LINES; row++) {
        out.write(
            "9%d\t\t\t\tOrder\t111-%07d-%07d\tItemPrice\tPrincipal\t20.00\t2026-08-20T02:00:00Z\tSKU-%d\t1\n"
                .formatted(LINES, row / 10_000_000, row % 10_000_000, row % 5_000));
      }
    }
  }
}
