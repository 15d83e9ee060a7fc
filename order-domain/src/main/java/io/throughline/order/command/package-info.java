/// What callers may ask of an order. A command is checked whole when it is made: if it exists, it
/// is well formed; whether it is allowed is for the deciders.
@NullMarked
package io.throughline.order.command;

import org.jspecify.annotations.NullMarked;
