package io.throughline.projection.cases;

/// How many cases of a type and severity are open.
///
/// @param type the type
/// @param severity the severity
/// @param open how many
public record CaseCount(String type, String severity, long open) {}
