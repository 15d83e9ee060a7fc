package io.throughline.channel.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.throughline.channel.Headers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Who may speak as Stripe.
class StripeSignatureTest {

  private static final Instant AT = Instant.ofEpochSecond(1_614_265_330L);
  private static final byte[] BODY = "{\"id\":\"evt_1\"}".getBytes(UTF_8);

  private static String signed(String secret) {
    return new String(StripeSignature.sign("1614265330", BODY, secret), UTF_8);
  }

  private static boolean authentic(String header, Instant now, String... secrets) {
    return new StripeAdapter(() -> now)
        .isAuthentic(new Headers(Map.of("Stripe-Signature", header)), BODY, List.of(secrets));
  }

  @Test
  void the_published_vector_is_authentic_and_any_other_byte_is_not() throws IOException {
    var folder = folder();
    for (var vector :
        JsonMapper.shared().readTree(folder.resolve("signature-vectors.json").toFile())) {
      if (!vector.path("scheme").asString().equals("stripe")) {
        continue;
      }
      var body =
          Files.readAllBytes(folder.resolve("channels/" + vector.path("body_file").asString()));
      var headers =
          new Headers(
              Map.of(
                  "stripe-signature", vector.path("headers").path("Stripe-Signature").asString()));
      var secrets = List.of(vector.path("secret").asString());
      var adapter = new StripeAdapter(() -> AT);

      assertThat(adapter.isAuthentic(headers, body, secrets)).isTrue();
      body[0] ^= 1;
      assertThat(adapter.isAuthentic(headers, body, secrets)).isFalse();
    }
  }

  @Test
  void while_a_secret_is_replaced_one_of_several_signatures_is_enough() {
    var header = "t=1614265330,v1=" + signed("old") + ",v1=" + signed("new");

    assertThat(authentic(header, AT, "new")).isTrue();
    assertThat(authentic(header, AT, "x", "old")).isTrue();
    assertThat(authentic(header, AT, "other")).isFalse();
  }

  @Test
  void five_minutes_are_tolerated_and_a_second_more_is_a_replay() {
    var header = "t=1614265330,v1=" + signed("s");

    assertThat(authentic(header, AT.plusSeconds(300), "s")).isTrue();
    assertThat(authentic(header, AT.plusSeconds(301), "s")).isFalse();
    assertThat(authentic(header, AT.minusSeconds(301), "s")).isFalse();
  }

  @Test
  void a_signature_of_another_scheme_or_none_or_an_empty_secret_opens_nothing() {
    assertThat(authentic("t=1614265330,v0=" + signed("s"), AT, "s")).isFalse();
    assertThat(authentic("v1=" + signed("s"), AT, "s")).isFalse();
    assertThat(authentic("t=,v1=", AT, "")).isFalse();
    assertThat(authentic("t=99999999999999999999,v1=" + signed("s"), AT, "s")).isFalse();
    assertThat(authentic("nonsense", AT, "s")).isFalse();
  }

  private static Path folder() {
    var root = Path.of("").toAbsolutePath();
    var folder =
        (Files.isDirectory(root.resolve("order-domain")) ? root : root.resolve(".."))
            .resolve("../shared/samples")
            .normalize();
    boolean there = Files.isDirectory(folder);
    if (!there) {
      System.out.println("SKIPPED: no recorded deliveries at " + folder);
    }
    assumeTrue(there, "no recorded deliveries at " + folder);
    return folder;
  }
}
