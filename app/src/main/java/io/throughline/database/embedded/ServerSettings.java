package io.throughline.database.embedded;

/// The server's configuration files, written anew at each start. What an operator sets with {@code
/// alter system} stands above it.
final class ServerSettings {

  private static final String CONFIGURATION =
      """
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      max_connections = 100
      password_encryption = scram-sha-256
      timezone = 'UTC'

      # What was acknowledged stays. These are the defaults; they stand here to be seen.
      fsync = on
      synchronous_commit = on
      full_page_writes = on

      # Small commits without a loss: few checkpoints, so that a page is written whole into the
      # log seldom, and log files kept for use again, so that a commit seldom waits for a new one.
      # commit_delay stays 0: with it commits only got slower. Recovery after a crash reads at
      # most max_wal_size.
      max_wal_size = 2GB
      min_wal_size = 512MB
      checkpoint_timeout = 15min

      # A lodger in the program's machine: the operating system's cache does the rest.
      shared_buffers = 128MB
      # Our statements are short; compiling them costs more than it saves.
      jit = off

      # A week of files. Never the statement or the row that failed: both may name a person.
      logging_collector = on
      log_directory = 'log'
      log_filename = 'postgres-%u.log'
      log_rotation_age = 1d
      log_rotation_size = 0
      log_truncate_on_rotation = on
      log_timezone = 'UTC'
      log_error_verbosity = terse
      log_min_error_statement = panic
      log_parameter_max_length = 0
      log_parameter_max_length_on_error = 0
      """;

  private ServerSettings() {}

  /// Only passwords, only from this machine.
  static String hostBasedAuthentication() {
    return "host all all 127.0.0.1/32 scram-sha-256\n";
  }

  /// The text of postgresql.conf.
  static String postgresql(int port) {
    return CONFIGURATION + "port = " + port + "\n";
  }
}
