package io.throughline.settlementimport;

import org.jspecify.annotations.Nullable;

/// What a sender says of a file.
///
/// @param fileName how he calls it
/// @param format which format it is; null to recognize it
/// @param rail whose statement it is, where one format serves several; null for the format's own
/// @param channel kind of place the money was earned at; null for the default of the rail
/// @param account our account there; null for the default of the rail
/// @param by who sends it, by id
public record Upload(
    String fileName,
    @Nullable String format,
    @Nullable String rail,
    @Nullable String channel,
    @Nullable String account,
    String by) {}
