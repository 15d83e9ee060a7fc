/// Rails: who moves the money, after how many days, and how often they send a statement.
@NullMarked
package io.throughline.rail;

import org.jspecify.annotations.NullMarked;
