package io.throughline.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Wires signed tokens, when there is an issuer to trust.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("throughline.jwt.issuer")
class TokenConfiguration {

  private static final int SKEW_SECONDS = 30;

  /// Issuer, audience and key set must be stated: a token for somebody else is none for us.
  @Bean
  Tokens tokens(Environment settings) throws IOException, ParseException {
    return tokens(
        settings.getRequiredProperty("throughline.jwt.issuer"),
        settings.getRequiredProperty("throughline.jwt.audience"),
        URI.create(settings.getRequiredProperty("throughline.jwt.key-set")),
        settings.getProperty("throughline.jwt.roles-claim", "roles"),
        settings.getProperty("throughline.jwt.channels-claim", "channels"));
  }

  static Tokens tokens(
      String issuer, String audience, URI keySet, String rolesClaim, String channelsClaim)
      throws IOException, ParseException {
    var processor = new DefaultJWTProcessor<Tokens.TokenContext>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt")));
    processor.setJWSKeySelector(new TokenKeys(source(keySet)));
    processor.setJWSVerifierFactory(new TokenVerifiers());
    var claims =
        new DefaultJWTClaimsVerifier<Tokens.TokenContext>(
            audience,
            new JWTClaimsSet.Builder().issuer(issuer).build(),
            Set.of("sub", "iat", "exp", "aud"));
    claims.setMaxClockSkew(SKEW_SECONDS);
    processor.setJWTClaimsSetVerifier(claims);
    return new Tokens(processor, rolesClaim, channelsClaim);
  }

  /// A file is read once, an address again every few minutes and for a key that is not known yet.
  private static JWKSource<Tokens.TokenContext> source(URI keySet)
      throws IOException, ParseException {
    return "file".equals(keySet.getScheme())
        ? new ImmutableJWKSet<>(JWKSet.load(Path.of(keySet).toFile()))
        : JWKSourceBuilder.<Tokens.TokenContext>create(keySet.toURL()).retrying(true).build();
  }
}
