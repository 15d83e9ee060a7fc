package io.throughline.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Every source is laid out by google-java-format. With `-Dthroughline.format=write` it is put
/// right. A test and no plugin, because the formatter needs a newer JDK than Maven itself may run
/// on.
class FormatTest {

  private static final boolean WRITE = "write".equals(System.getProperty("throughline.format"));

  private final Formatter formatter = new Formatter();

  @Test
  void every_source_is_formatted() {
    var sources = SourceTree.sources();
    assertThat(sources).isNotEmpty();

    assertThat(sources.parallelStream().filter(this::differs))
        .as("not formatted: run this test with -Dthroughline.format=write")
        .isEmpty();
  }

  @Test
  void a_source_out_of_form_is_found() throws Exception {
    var crooked = "import java.util.List;\nclass Crooked {   int  x;}\n";

    assertThat(formatter.formatSourceAndFixImports(crooked))
        .isEqualTo("class Crooked {\n  int x;\n}\n");
  }

  private boolean differs(Path source) {
    try {
      var text = Files.readString(source);
      var formatted = formatter.formatSourceAndFixImports(text);
      if (WRITE && !formatted.equals(text)) {
        Files.writeString(source, formatted);
      }
      return !WRITE && !formatted.equals(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FormatterException e) {
      throw new IllegalStateException("cannot be formatted: " + source, e);
    }
  }
}
