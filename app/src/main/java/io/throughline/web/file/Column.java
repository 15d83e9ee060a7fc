package io.throughline.web.file;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of a file.
///
/// @param name its heading
/// @param value what a row has there: text, a number, anything with a text of its own, or null
public record Column<T>(String name, Function<T, @Nullable Object> value) {}
