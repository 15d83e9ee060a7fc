/// What an instance bears of money: statements matched per second, days worked out anew, rows asked
/// for.
@NullMarked
package io.throughline.load.books;

import org.jspecify.annotations.NullMarked;
