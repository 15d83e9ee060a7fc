/// PostgreSQL for tests: one server per JVM, a fresh database for each test that asks.
///
/// Published as this module's test jar, so that `app` tests on the very same footing. Depends on
/// nothing of ours.
@NullMarked
package io.throughline.testing;

import org.jspecify.annotations.NullMarked;
