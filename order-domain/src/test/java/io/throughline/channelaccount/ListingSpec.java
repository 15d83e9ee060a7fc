package io.throughline.channelaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.channelaccount.command.ListingId;
import io.throughline.channelaccount.command.MapSku;
import io.throughline.channelaccount.command.UnmapSku;
import io.throughline.channelaccount.event.SkuMapped;
import io.throughline.channelaccount.event.SkuUnmapped;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/// An account's SKU stands for one item of ours, or for itself.
class ListingSpec {

  private static final ChannelAccountId ACME = new ChannelAccountId("shopify", "acme");
  private static final ListingId ID = new ListingId(ACME, "IPOD-PINK");
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

  private final FixtureConfiguration<Listing> listing = new AggregateTestFixture<>(Listing.class);

  private static SkuMapped mapped(String sku) {
    return new SkuMapped(ID.value(), "shopify", "acme", "IPOD-PINK", sku, "new shop", AT);
  }

  @Test
  void a_sku_is_mapped_and_mapped_otherwise() {
    listing
        .givenNoPriorActivity()
        .when(new MapSku(ID, " POD-1 ", "new shop", AT))
        .expectEvents(mapped("POD-1"));
    listing
        .given(mapped("POD-1"))
        .when(new MapSku(ID, "POD-2", "new shop", AT))
        .expectEvents(mapped("POD-2"));
  }

  @Test
  void the_same_again_stays_quiet() {
    listing
        .given(mapped("POD-1"))
        .when(new MapSku(ID, "POD-1", "again", AT.plusSeconds(9)))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    listing
        .givenNoPriorActivity()
        .when(new UnmapSku(ID, "wrong", AT))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void a_mapping_is_taken_back_and_can_be_made_again() {
    var back = new SkuUnmapped(ID.value(), "wrong", AT);
    listing.given(mapped("POD-1")).when(new UnmapSku(ID, "wrong", AT)).expectEvents(back);
    listing
        .given(mapped("POD-1"), back)
        .when(new MapSku(ID, "POD-1", "new shop", AT))
        .expectEvents(mapped("POD-1"));
  }

  @Test
  void a_line_is_looked_up_by_its_sku_or_by_its_title_where_it_has_none() {
    assertThat(SkuMappings.key(" IPOD ", "iPod Nano")).isEqualTo("IPOD");
    assertThat(SkuMappings.key(null, " iPod Nano ")).isEqualTo("iPod Nano");
    assertThat(SkuMappings.key("  ", "iPod Nano")).isEqualTo("iPod Nano");
    assertThat(SkuMappings.key(null, " ")).isNull();
    assertThat(SkuMappings.key("x".repeat(500), "")).hasSize(500);
    assertThat(SkuMappings.key("x".repeat(501), "")).isNull();
  }

  @Test
  void what_is_no_sku_cannot_be_mapped() {
    assertThatThrownBy(() -> new ListingId(ACME, " ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MapSku(ID, "x".repeat(101), "r", AT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MapSku(ID, "POD-1", " ", AT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new ListingId(ACME, " IPOD-PINK ")).hasToString(ID.value());
  }
}
