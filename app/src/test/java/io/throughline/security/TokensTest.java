package io.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Tokens of a local key set. Rule: PROMISES B30.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // made before the first test
class TokensTest {

  private static final String ISSUER = "https://issuer.example";
  private static final String AUDIENCE = "throughline";
  private static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");

  private RSAKey rsa;
  private ECKey ec;
  private KeyPair edwards;
  private Tokens tokens;

  @BeforeAll
  void aKeySet(@TempDir Path folder)
      throws JOSEException, IOException, ParseException, GeneralSecurityException {
    rsa = new RSAKeyGenerator(2048).keyID("rsa").keyUse(KeyUse.SIGNATURE).generate();
    ec = new ECKeyGenerator(Curve.P_256).keyID("ec").keyUse(KeyUse.SIGNATURE).generate();
    edwards = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var encoded = edwards.getPublic().getEncoded();
    var x = Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    var okp = new OctetKeyPair.Builder(Curve.Ed25519, x).keyID("ed").build();
    var file = folder.resolve("keys.json");
    Files.writeString(file, new JWKSet(List.of(rsa, ec, okp)).toString(true));
    tokens = tokens(file.toUri());
  }

  private static Tokens tokens(URI keySet) throws IOException, ParseException {
    return TokenConfiguration.tokens(ISSUER, AUDIENCE, keySet, "roles", "channels");
  }

  private static JWTClaimsSet.Builder claims() {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .subject("ada@example.org")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)))
        .claim("roles", List.of("OPS"))
        .claim("channels", List.of("shopify"));
  }

  private String byRsa(UnaryOperator<JWSHeader.Builder> header, JWTClaimsSet claims) {
    var start = new JWSHeader.Builder(JWSAlgorithm.RS256).type(ACCESS).keyID("rsa");
    try {
      var token = new SignedJWT(header.apply(start).build(), claims);
      token.sign(new RSASSASigner(rsa));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<Caller> with(UnaryOperator<JWTClaimsSet.Builder> claims) {
    return tokens.callerOf(byRsa(header -> header, claims.apply(claims()).build()));
  }

  private Optional<Caller> headed(UnaryOperator<JWSHeader.Builder> header) {
    return tokens.callerOf(byRsa(header, claims().build()));
  }

  @Test
  void a_right_token_tells_roles_and_channels_and_no_name() {
    var caller = with(claims -> claims).orElseThrow();

    assertThat(caller.scopes()).isEqualTo(Role.OPS.scopes());
    assertThat(caller.channels()).containsExactly("shopify");
    assertThat(caller.actor().value()).startsWith("token:");
    assertThat(caller.toString()).doesNotContain("ada");
  }

  @Test
  void all_channels_only_when_it_says_so_and_unknown_roles_give_nothing() {
    assertThat(with(claims -> claims.claim("channels", null)).orElseThrow().channels()).isEmpty();
    assertThat(with(claims -> claims.claim("channels", List.of("*"))).orElseThrow().channels())
        .isNull();
    assertThat(with(claims -> claims.claim("roles", List.of("BOSS"))).orElseThrow().scopes())
        .isEmpty();
  }

  @Test
  void p256_and_ed25519_are_taken_too() throws JOSEException, GeneralSecurityException {
    var byEc =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).type(ACCESS).keyID("ec").build(),
            claims().build());
    byEc.sign(new ECDSASigner(ec));
    assertThat(tokens.callerOf(byEc.serialize())).isPresent();

    var head = new JWSHeader.Builder(JWSAlgorithm.EdDSA).type(ACCESS).keyID("ed").build();
    var signed = head.toBase64URL() + "." + claims().build().toPayload().toBase64URL();
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(edwards.getPrivate());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    var token = signed + "." + Base64URL.encode(signature.sign());
    assertThat(tokens.callerOf(token)).isPresent();
    assertThat(tokens.callerOf(signed + "." + Base64URL.encode(new byte[64]))).isEmpty();
    assertThat(tokens.callerOf(signed + "." + Base64URL.encode(new byte[3]))).isEmpty();
  }

  @Test
  void no_algorithm_and_a_secret_made_of_a_public_key_open_nothing() throws JOSEException {
    assertThat(tokens.callerOf(new PlainJWT(claims().build()).serialize())).isEmpty();
    var forged =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).type(ACCESS).keyID("rsa").build(),
            claims().build());
    forged.sign(new MACSigner(rsa.toRSAPublicKey().getEncoded()));
    assertThat(tokens.callerOf(forged.serialize())).isEmpty();
  }

  @Test
  void a_token_that_names_its_own_key_opens_nothing() throws JOSEException {
    var own = new RSAKeyGenerator(2048).keyID("own").generate();
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).type(ACCESS).jwk(own.toPublicJWK()).build(),
            claims().build());
    token.sign(new RSASSASigner(own));

    assertThat(tokens.callerOf(token.serialize())).isEmpty();
    assertThat(headed(header -> header.jwk(rsa.toPublicJWK()))).isEmpty();
    assertThat(headed(header -> header.jwkURL(URI.create("https://evil.example")))).isEmpty();
    assertThat(headed(header -> header.x509CertURL(URI.create("https://evil.example")))).isEmpty();
    assertThat(headed(header -> header.criticalParams(Set.of("x")).customParam("x", 1))).isEmpty();
  }

  @Test
  void a_key_id_is_compared_and_nothing_else() {
    assertThat(headed(header -> header.keyID("../../etc/passwd"))).isEmpty();
    assertThat(headed(header -> header.keyID("x' or '1'='1"))).isEmpty();
    assertThat(headed(header -> header.keyID("ec"))).isEmpty();
  }

  @Test
  void an_id_token_and_a_token_without_type_open_nothing() {
    assertThat(headed(header -> header.type(JOSEObjectType.JWT))).isEmpty();
    assertThat(headed(header -> header.type(null))).isEmpty();
    assertThat(headed(header -> header.type(new JOSEObjectType("application/at+jwt")))).isPresent();
  }

  @Test
  void another_issuer_or_audience_or_none_opens_nothing() {
    assertThat(with(claims -> claims.issuer("https://evil.example"))).isEmpty();
    assertThat(with(claims -> claims.issuer(null))).isEmpty();
    assertThat(with(claims -> claims.audience("somebody"))).isEmpty();
    assertThat(with(claims -> claims.audience((String) null))).isEmpty();
    assertThat(with(claims -> claims.subject(null))).isEmpty();
  }

  @Test
  void times_are_kept_within_thirty_seconds() {
    assertThat(with(claims -> claims.expirationTime(ago(20)))).isEmpty(); // before it was issued
    assertThat(with(claims -> claims.issueTime(ago(300)).expirationTime(ago(20)))).isPresent();
    assertThat(with(claims -> claims.issueTime(ago(300)).expirationTime(ago(40)))).isEmpty();
    assertThat(with(claims -> claims.notBeforeTime(ago(-20)))).isPresent();
    assertThat(with(claims -> claims.notBeforeTime(ago(-60)))).isEmpty();
    assertThat(with(claims -> claims.expirationTime(null))).isEmpty();
    assertThat(with(claims -> claims.issueTime(null))).isEmpty();
  }

  @Test
  void a_token_for_years_opens_nothing() {
    var year2038 = Date.from(Instant.ofEpochSecond(1L << 31));
    assertThat(with(claims -> claims.expirationTime(year2038))).isEmpty();
    var day = Date.from(Instant.now().plus(Duration.ofHours(25)));
    assertThat(with(claims -> claims.expirationTime(day))).isEmpty();
  }

  @Test
  void a_token_of_more_than_eight_kilobytes_and_no_token_at_all_open_nothing() {
    assertThat(with(claims -> claims.claim("padding", "x".repeat(8 * 1024)))).isEmpty();
    for (var text : List.of("", "..", "a.b.c", "tl_", "\u0000.\u0000.\u0000", "e30.e30.")) {
      assertThat(tokens.callerOf(text)).as(text).isEmpty();
    }
  }

  @Test
  void a_changed_token_opens_nothing() {
    var token = byRsa(header -> header, claims().build());
    var parts = token.split("\\.", 3);
    var other = claims().claim("roles", List.of("ADMIN")).build().toPayload().toBase64URL();

    assertThat(tokens.callerOf(parts[0] + "." + other + "." + parts[2])).isEmpty();
  }

  private static Date ago(long seconds) {
    return Date.from(Instant.now().minusSeconds(seconds));
  }
}
