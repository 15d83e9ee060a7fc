package io.throughline.eventjson;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.house.SourceTree;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.terms.TaxLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The catalogue on disk is what the sources say. With `-Dthroughline.docs=write` it is written.
class EventCatalogueTest {

  private static final Path PAGE = SourceTree.root().resolve("docs/reference/events/README.md");

  @Test
  void the_catalogue_is_up_to_date() throws IOException {
    var page = EventCatalogue.page();
    if ("write".equals(System.getProperty("throughline.docs"))) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE)
        .as("behind the sources: run this test with -Dthroughline.docs=write")
        .hasContent(page);
  }

  @Test
  void a_comment_is_read_as_its_source_states_it() {
    var doc = RecordDocs.of(HoldPlaced.class);

    assertThat(doc.body())
        .isEqualTo("Named actions on the order are blocked until this hold is released.");
    assertThat(doc.params())
        .containsEntry(
            "kind",
            "`validation` when a validation rule placed it, `policy` when the channel policy did,"
                + " `manual` when a person did")
        .hasSize(HoldPlaced.class.getRecordComponents().length);
  }

  @Test
  void a_decimal_in_a_comment_keeps_its_point() {
    assertThat(RecordDocs.of(TaxLine.class).params())
        .containsEntry("rate", "the rate as decimal text, `0.06` for six per cent");
  }
}
