/// The PostgreSQL that comes along: the default when no database is configured.
///
/// One server for one home folder and one process, with durable settings, kept across restarts and
/// found again after a kill. It starts real binaries from the class path; it knows the operating
/// system, the server's files and its two roles, and nothing of orders.
///
/// The home folder holds `lock`, `postgres/` (the data), `postgres-binaries/`, `secrets/` and
/// `database.properties`, by which other processes find the server.
@NullMarked
package io.throughline.database.embedded;

import org.jspecify.annotations.NullMarked;
