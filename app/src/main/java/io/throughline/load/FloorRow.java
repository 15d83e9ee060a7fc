package io.throughline.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row as the instance wrote it.
///
/// @param orderId the order it belongs to
/// @param table where it stands
/// @param values one for each column that can be written
record FloorRow(String orderId, FloorTable table, List<@Nullable Object> values) {}
