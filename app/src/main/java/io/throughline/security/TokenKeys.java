package io.throughline.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds the keys for a token: RSA and P-256 as the library does, Ed25519 as keys of the JDK.
final class TokenKeys implements JWSKeySelector<Tokens.TokenContext> {

  private static final Set<JWSAlgorithm> EDWARDS = Set.of(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519);

  private final JWKSource<Tokens.TokenContext> source;
  private final JWSKeySelector<Tokens.TokenContext> others;

  TokenKeys(JWKSource<Tokens.TokenContext> source) {
    this.source = source;
    this.others =
        new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), source);
  }

  /// No key fits an algorithm that is not named here, and none that a header names fits another
  /// kind of key.
  @Override
  public List<? extends Key> selectJWSKeys(JWSHeader header, Tokens.TokenContext context)
      throws KeySourceException {
    if (!EDWARDS.contains(header.getAlgorithm())) {
      return others.selectJWSKeys(header, context);
    }
    var matcher =
        new JWKMatcher.Builder()
            .keyType(KeyType.OKP)
            .curve(Curve.Ed25519)
            .keyID(header.getKeyID())
            .build();
    var keys = new ArrayList<Key>();
    for (JWK found : source.get(new JWKSelector(matcher), context)) {
      keys.add(publicKey(found.toOctetKeyPair()));
    }
    return keys;
  }

  /// RFC 8032: y little-endian, its highest bit the sign of x.
  private static Key publicKey(OctetKeyPair pair) throws KeySourceException {
    var bytes = pair.getDecodedX().clone();
    for (int i = 0; i < bytes.length / 2; i++) {
      byte swapped = bytes[i];
      bytes[i] = bytes[bytes.length - 1 - i];
      bytes[bytes.length - 1 - i] = swapped;
    }
    boolean odd = (bytes[0] & 0x80) != 0;
    bytes[0] &= 0x7f;
    var point = new EdECPoint(odd, new BigInteger(1, bytes));
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    } catch (GeneralSecurityException notAPoint) {
      throw new KeySourceException("not a key of Ed25519", notAPoint);
    }
  }
}
