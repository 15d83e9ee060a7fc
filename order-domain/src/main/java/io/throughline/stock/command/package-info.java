/// What callers may ask of the stock of one item, or report about it. A command is checked whole
/// when it is made: if it exists, it is well formed; whether it is allowed is for the deciders.
@NullMarked
package io.throughline.stock.command;

import org.jspecify.annotations.NullMarked;
