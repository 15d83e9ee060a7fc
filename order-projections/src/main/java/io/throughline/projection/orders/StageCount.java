package io.throughline.projection.orders;

/// How many orders of a channel are at one place.
///
/// @param channel the channel
/// @param stage the stage
/// @param held whether they have an open hold
/// @param orders how many
public record StageCount(String channel, Stage stage, boolean held, long orders) {}
