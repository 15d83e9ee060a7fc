package io.throughline.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires the vault to the key file and the database.
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

  /// @param keyFile {@code throughline.vault.key-file}, by default {@code keys/vault.key} in the
  ///   home folder {@code throughline.home}
  @Bean
  VaultKeys vaultKeys(
      JdbcClient jdbc,
      @Value("${throughline.vault.key-file:${throughline.home:data}/keys/vault.key}") Path keyFile)
      throws IOException {
    return new KeyCheck(jdbc, new KeyFile(keyFile)).keys(new SecureRandom());
  }

  @Bean
  Vault vault(JdbcClient jdbc, VaultKeys vaultKeys) {
    return new Vault(jdbc, vaultKeys, new SecureRandom());
  }

  @Bean
  SecretSeal secretSeal(VaultKeys vaultKeys) {
    return new SecretSeal(vaultKeys, new SecureRandom());
  }

  @Bean
  RawSeal rawSeal(VaultKeys vaultKeys) {
    return new RawSeal(vaultKeys, new SecureRandom());
  }
}
