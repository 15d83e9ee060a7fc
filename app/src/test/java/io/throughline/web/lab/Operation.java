package io.throughline.web.lab;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the document says of one operation.
///
/// @param id its name
/// @param verb GET, POST, ...
/// @param path its pattern
/// @param queries names of its query parameters
/// @param keyed whether it takes an Idempotency-Key
/// @param schema of its body; null when it has none
/// @param example a good body; null when the document has none
/// @param statuses what it may answer
record Operation(
    String id,
    String verb,
    String path,
    List<String> queries,
    boolean keyed,
    @Nullable JsonNode schema,
    @Nullable JsonNode example,
    Set<Integer> statuses) {}
