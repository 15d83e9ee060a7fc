package io.throughline.channel.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.Headers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShopifySignatureTest {

  private static final byte[] BODY = "{\"id\":1,\"note\":\"café\"}".getBytes(UTF_8);
  private static final String SECRET = "s3cret-for-tests";

  /// Made with: openssl dgst -sha256 -hmac SECRET -binary | base64
  private static final String SIGNATURE = "Ta+j2ceYX6cZ0hmwHeF2lW7tpAEf9j8LiCEm/d6K7ek=";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Shopify-Hmac-SHA256",
        "x-shopify-hmac-sha256",
        "Shopify-Hmac-Sha256",
        "shopify-hmac-sha256"
      })
  void the_holder_of_the_secret_is_believed_under_each_name_of_the_header(String header) {
    assertThat(authentic(header, SIGNATURE, BODY, SECRET)).isTrue();
  }

  @Test
  void while_a_secret_is_replaced_the_old_and_the_new_one_are_valid() {
    assertThat(authentic(SIGNATURE, BODY, SECRET, "the-next-one")).isTrue();
    assertThat(authentic(SIGNATURE, BODY, "the-next-one", SECRET)).isTrue();
  }

  @Test
  void another_secret_is_refused() {
    assertThat(authentic(SIGNATURE, BODY, "S3cret-for-tests")).isFalse();
    assertThat(authentic(SIGNATURE, BODY)).isFalse();
  }

  @Test
  void an_empty_secret_opens_nothing() {
    assertThat(authentic(SIGNATURE, BODY, "")).isFalse();
    assertThat(authentic(SIGNATURE, BODY, "", SECRET)).isTrue();
  }

  @Test
  void one_changed_byte_is_refused() {
    for (int index = 0; index < BODY.length; index++) {
      var changed = BODY.clone();
      changed[index] ^= 1;
      assertThat(authentic(SIGNATURE, changed, SECRET)).as("byte %d", index).isFalse();
    }
  }

  @Test
  void the_same_content_written_anew_is_refused() {
    var written = "{\"id\": 1, \"note\": \"caf\\u00e9\"}".getBytes(UTF_8);
    assertThat(authentic(SIGNATURE, written, SECRET)).isFalse();
    assertThat(authentic(SIGNATURE, (new String(BODY, UTF_8) + "\n").getBytes(UTF_8), SECRET))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "Ta+j2ceYX6cZ0hmwHeF2lW7tpAEf9j8LiCEm/d6K7e", // truncated
        "Ta+j2ceYX6cZ0hmwHeF2lW7tpAEf9j8LiCEm/d6K7ek=Ta+j",
        "Ta-j2ceYX6cZ0hmwHeF2lW7tpAEf9j8LiCEm_d6K7ek=",
        "ta+j2ceYX6cZ0hmwHeF2lW7tpAEf9j8LiCEm/d6K7ek=",
        "====",
        "%%% not base64 \uD83D\uDE00 %%%",
        "\uD800",
        "4dafa3d9c7985fa719d219b01de176956eeda4011ff63f0b882126fdde8aede9"
      })
  void junk_is_refused_and_breaks_nothing(String signature) {
    assertThat(authentic(signature, BODY, SECRET)).isFalse();
  }

  @Test
  void without_a_signature_nobody_is_believed() {
    assertThat(new ShopifyAdapter().isAuthentic(new Headers(Map.of()), BODY, List.of(SECRET)))
        .isFalse();
  }

  @Test
  void the_reference_vector_is_reproduced_from_the_raw_bytes_only() throws IOException {
    var samples = Samples.orSkip();
    var vector = vector(samples);
    var body = Files.readAllBytes(samples.resolve("channels").resolve(bodyFile(vector)));
    var header = vector.at("/headers/X-Shopify-Hmac-SHA256").asString();
    var secret = vector.path("secret").asString();

    assertThat(authentic(header, body, secret)).isTrue();
    var written = new JsonMapper().readTree(body).toString().getBytes(UTF_8);
    assertThat(authentic(header, written, secret)).isFalse();
  }

  private static JsonNode vector(Path samples) throws IOException {
    var vectors = Files.readAllBytes(samples.resolve("signature-vectors.json"));
    return new JsonMapper()
        .readTree(vectors)
        .valueStream()
        .filter(vector -> vector.path("scheme").asString().equals("shopify"))
        .findFirst()
        .orElseThrow();
  }

  /// The name, without the remark that follows it.
  private static String bodyFile(JsonNode vector) {
    var named = vector.path("body_file").asString();
    return named.substring(0, named.indexOf(".json") + ".json".length());
  }

  private static boolean authentic(String signature, byte[] body, String... secrets) {
    return authentic("X-Shopify-Hmac-Sha256", signature, body, secrets);
  }

  private static boolean authentic(
      String header, String signature, byte[] body, String... secrets) {
    return new ShopifyAdapter()
        .isAuthentic(new Headers(Map.of(header, signature)), body, List.of(secrets));
  }
}
