package io.throughline.cli;

import io.throughline.load.LoadFailed;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/// Runs a command and says how it ended.
///
/// Exit codes: 0 when it did what was asked, 1 when it could not, 2 when the arguments make no
/// sense.
public final class CommandLineProgram {

  private static final Set<String> ASKING = Set.of("-h", "--help", "-V", "--version");

  private CommandLineProgram() {}

  /// Whether these arguments mean a command. Everything else that begins with a dash is a setting
  /// of the server, and so is nothing at all.
  public static boolean isMeant(String[] args) {
    return args.length > 0 && (!args[0].startsWith("-") || ASKING.contains(args[0]));
  }

  /// Runs the command.
  ///
  /// @param out what was asked for
  /// @param err progress and complaints
  /// @return the exit code
  public static int run(String[] args, PrintWriter out, PrintWriter err) {
    return new CommandLine(new ThroughlineCommand())
        .addSubcommand(new LoadCommand(out, err))
        .addSubcommand(new LivesCommand(out, err))
        .addSubcommand(new VerifyCommand(out, err))
        .addSubcommand(new ReplayCommand(out, err))
        .addSubcommand(new RebuildCommand(out, err))
        .addSubcommand(new CommandLine.HelpCommand())
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler((failure, line, _) -> failed(failure, line))
        .execute(args);
  }

  /// Expected failures are a sentence; anything else is a defect and shows where it lies.
  private static int failed(Exception failure, CommandLine line) throws Exception {
    return switch (failure) {
      case Misused misused -> {
        line.getErr().println(misused.getMessage());
        line.getErr().println("Try: throughline help " + line.getCommandName());
        yield ExitCode.USAGE;
      }
      case LoadFailed failed -> {
        line.getErr().println(failed.getMessage());
        yield ExitCode.SOFTWARE;
      }
      case SQLException database -> {
        line.getErr().println("The database: " + database.getMessage());
        yield ExitCode.SOFTWARE;
      }
      default -> throw failure;
    };
  }
}
