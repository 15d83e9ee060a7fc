package io.throughline.cli;

import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The program by its name. It is neither runnable nor callable, so it asks for a command.
@Command(
    name = "throughline",
    description = {
      "Without a command the server starts; its settings are given as --name=value.",
      "Exit code: 0 when it was done, 1 when it could not be done, 2 when the arguments are wrong."
    },
    mixinStandardHelpOptions = true,
    versionProvider = ThroughlineCommand.Version.class)
final class ThroughlineCommand {

  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      var version = ThroughlineCommand.class.getPackage().getImplementationVersion();
      return new String[] {"throughline " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
  }
}
