/// How much work waits where: gauges for monitoring, and a health indicator.
///
/// Everything is asked of the database, so that every node tells the same; at most once in a few
/// seconds, however often it is scraped; and a database that is away makes figures unknown, never a
/// scrape fail or wait long.
@NullMarked
package io.throughline.metrics;

import org.jspecify.annotations.NullMarked;
