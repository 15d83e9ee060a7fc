package io.throughline.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The home folder of an instance on this machine.
final class HomeOption {

  @Option(
      names = "--home",
      defaultValue = "data",
      paramLabel = "FOLDER",
      description =
          "The home folder of an instance on this machine: the address of its embedded database is"
              + " found there. Default: ${DEFAULT-VALUE}.")
  private Path home = Path.of("data");

  Path path() {
    return home;
  }
}
