/// The command line: the jar that is the server is also the program for those who run one.
///
/// A command starts no Spring and opens no database by itself, so that help is there at once and a
/// command can be pointed at any instance.
@NullMarked
package io.throughline.cli;

import org.jspecify.annotations.NullMarked;
