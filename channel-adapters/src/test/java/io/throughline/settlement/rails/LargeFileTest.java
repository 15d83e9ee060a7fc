package io.throughline.settlement.rails;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.settlement.file.SettlementSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file is read line by line and never held.
class LargeFileTest {

  @Test
  void a_hundred_thousand_lines_are_read_and_add_up(@TempDir Path folder) throws IOException {
    long rows = Long.getLong("throughline.lines", 100_000L);
    var path = folder.resolve("large.txt");
    LargeFile.write(path, rows);
    var source = new SettlementSource("large.txt", "main", () -> Files.newInputStream(path));
    var format = Rails.formats().named("amazon-v2").orElseThrow();
    long begun = System.nanoTime();

    var file = format.survey(source);
    var lines = new AtomicLong();
    format.lines(source, file, (_, _) -> lines.incrementAndGet());

    long millis = (System.nanoTime() - begun) / 1_000_000;
    System.out.printf("%,d lines surveyed and read in %,d ms%n", rows, millis);
    assertThat(lines).hasValue(rows);
    assertThat(file.batches().getFirst().differences()).isEmpty();
  }
}
