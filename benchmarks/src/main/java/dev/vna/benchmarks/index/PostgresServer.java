package dev.vna.benchmarks.index;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server for one run, on a loopback port, with its data in a directory that goes with
 * it. Started with Debian's programs; by root, as the user {@code postgres}, because the server
 * refuses to run as root.
 */
final class PostgresServer implements Closeable {
  private static final List<Path> PROGRAMS =
      List.of(Path.of("/usr/lib/postgresql/15/bin"), Path.of("/usr/local/pgsql/bin"));
  private static final String USER = "bench";
  private static final int START_SECONDS = 60;

  private final Path programs;
  private final Path directory;
  private final int port;

  private PostgresServer(Path programs, Path directory, int port) {
    this.programs = programs;
    this.directory = directory;
    this.port = port;
  }

  /** Where the server's programs are; empty if they are not installed. */
  static Optional<Path> programs() {
    return PROGRAMS.stream()
        .filter(directory -> Files.isExecutable(directory.resolve("initdb")))
        .findFirst();
  }

  /** Makes a data directory and starts a server on it. */
  static PostgresServer start(Path programs) throws IOException {
    Path directory = Files.createTempDirectory("vna-postgres");
    if (isRoot()) {
      run(List.of("chown", "postgres", directory.toString()));
    }
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    PostgresServer server = new PostgresServer(programs, directory, port);
    server.program("initdb", "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N");
    server.program(
        "pg_ctl",
        "-w",
        "-t",
        Integer.toString(START_SECONDS),
        "-l",
        directory.resolve("log").toString(),
        "-o",
        "-p "
            + port
            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
            + directory
            // What is sensible for a machine that does other things too; syncs stay on.
            + " -c shared_buffers=1GB -c work_mem=64MB -c maintenance_work_mem=512MB"
            + " -c max_wal_size=4GB -c random_page_cost=1.1 -c effective_cache_size=8GB",
        "start");
    return server;
  }

  private Path data() {
    return directory.resolve("data");
  }

  private void program(String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
    }
    command.add(programs.resolve(name).toString());
    command.addAll(List.of("-D", data().toString()));
    command.addAll(List.of(arguments));
    run(command);
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void run(List<String> command) throws IOException {
    // To nowhere: a server that inherits a pipe would keep it open.
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(2L * START_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("failed: " + String.join(" ", command));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while PostgreSQL starts or stops", e);
    } finally {
      process.destroyForcibly();
    }
  }

  /** A connection of a user who may do everything. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER);
  }

  @Override
  public void close() throws IOException {
    program("pg_ctl", "-w", "-m", "immediate", "stop");
    BenchDirectory.delete(directory);
  }
}
