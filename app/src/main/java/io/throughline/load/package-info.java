/// What an instance bears: orders through its public door, how soon they are seen, how fast the
/// read models are rebuilt, and beside it what PostgreSQL alone would do with the same rows.
///
/// Everything is asked from outside, over HTTP and JDBC, of any instance; nothing of the server
/// runs in this process. How to read the figures: docs/how-to/measure.md.
@NullMarked
package io.throughline.load;

import org.jspecify.annotations.NullMarked;
