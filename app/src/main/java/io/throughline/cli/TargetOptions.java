package io.throughline.cli;

import io.throughline.load.Target;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which instance, and how it knows us.
final class TargetOptions {

  @Option(
      names = "--url",
      defaultValue = "http://127.0.0.1:8080",
      paramLabel = "URL",
      description = "Where the instance listens. Default: ${DEFAULT-VALUE}.")
  private URI url = URI.create("http://127.0.0.1:8080");

  @Option(
      names = "--home",
      defaultValue = "data",
      paramLabel = "FOLDER",
      description =
          "The home folder of an instance on this machine: the secret of its demo shop and the"
              + " address of its embedded database are found there. Default: ${DEFAULT-VALUE}.")
  private Path home = Path.of("data");

  @Option(
      names = "--account",
      defaultValue = "demo-shop",
      paramLabel = "NAME",
      description = "The Shopify account to send orders for. Default: ${DEFAULT-VALUE}.")
  private String account = "demo-shop";

  @Option(
      names = "--secret-file",
      paramLabel = "FILE",
      description = "Holds the account's secret. Default: secrets/shopify-ACCOUNT in the home.")
  private @Nullable Path secretFile;

  @Option(
      names = "--api-key",
      defaultValue = "${env:THROUGHLINE_API_KEY}",
      showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
      paramLabel = "KEY",
      description =
          "An API key with orders:read, and operations for the rebuild. Better given as"
              + " THROUGHLINE_API_KEY in the environment, where other users cannot read it.")
  private @Nullable String apiKey;

  Path home() {
    return home;
  }

  /// @throws Misused when the secret or the key is missing
  Target target() {
    if (apiKey == null || apiKey.isBlank()) {
      throw new Misused(
          "An API key is needed to see the orders again: --api-key or THROUGHLINE_API_KEY. An"
              + " instance prints its first one when it starts for the first time.");
    }
    var file = secretFile == null ? home.resolve("secrets/shopify-" + account) : secretFile;
    if (!Files.isReadable(file)) {
      throw new Misused(
          "The account's secret cannot be read from %s: give --home or --secret-file."
              .formatted(file));
    }
    return new Target(url, account, SecretFile.read(file), apiKey.strip());
  }
}
