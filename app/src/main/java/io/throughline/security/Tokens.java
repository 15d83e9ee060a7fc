package io.throughline.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.JWTProcessor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Access tokens (RFC 9068) that another server signed. Off unless {@code throughline.jwt.issuer}
/// is set. Rule: PROMISES 5.2, B30.
///
/// Keys come from the configured key set only: a token that names keys of its own (jwk, jku, x5u,
/// x5c) is refused. So is one that is valid for more than a day: it cannot be revoked.
final class Tokens {

  private static final int LONGEST = 8 * 1024;
  private static final Duration LONGEST_LIFE = Duration.ofHours(24);

  private final JWTProcessor<TokenContext> processor;
  private final String rolesClaim;
  private final String channelsClaim;

  Tokens(JWTProcessor<TokenContext> processor, String rolesClaim, String channelsClaim) {
    this.processor = processor;
    this.rolesClaim = rolesClaim;
    this.channelsClaim = channelsClaim;
  }

  /// Nothing is kept from one token to the next.
  enum TokenContext implements com.nimbusds.jose.proc.SecurityContext {
    NONE
  }

  /// Who comes with this token; empty when it is not one that we take, for whatever reason.
  Optional<Caller> callerOf(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var token = SignedJWT.parse(text);
      return bringsItsOwnKey(token)
          ? Optional.empty()
          : caller(processor.process(token, TokenContext.NONE));
    } catch (ParseException | BadJOSEException | JOSEException | RuntimeException notOurs) {
      return Optional.empty();
    }
  }

  private static boolean bringsItsOwnKey(SignedJWT token) {
    var header = token.getHeader();
    return header.getJWK() != null
        || header.getJWKURL() != null
        || header.getX509CertURL() != null
        || header.getX509CertChain() != null
        || header.getCriticalParams() != null;
  }

  private Optional<Caller> caller(JWTClaimsSet claims) throws ParseException {
    var issued = claims.getIssueTime();
    var expires = claims.getExpirationTime();
    var life = Duration.between(issued.toInstant(), expires.toInstant());
    if (life.isNegative() || life.compareTo(LONGEST_LIFE) > 0) {
      return Optional.empty();
    }
    var roles =
        texts(claims, rolesClaim).stream()
            .map(Role::of)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    var id = pseudonym(claims.getIssuer(), claims.getSubject());
    return Optional.of(Caller.token(id, "token " + id, Role.scopesOf(roles), channels(claims)));
  }

  /// All of them only when the token says so.
  private @Nullable Set<String> channels(JWTClaimsSet claims) throws ParseException {
    var channels = texts(claims, channelsClaim);
    return channels.contains("*") ? null : Set.copyOf(channels);
  }

  private static List<String> texts(JWTClaimsSet claims, String claim) throws ParseException {
    var given = claims.getClaim(claim) == null ? null : claims.getStringListClaim(claim);
    return given == null ? List.of() : given;
  }

  /// A subject may be somebody's address, and events are kept for ever.
  private static String pseudonym(String issuer, String subject) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = (issuer + "\0" + subject).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(bytes), 0, 10);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
