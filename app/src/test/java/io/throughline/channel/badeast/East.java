package io.throughline.channel.badeast;

import io.throughline.channel.badwest.West;

/// A channel that knows another.
public record East(West neighbor) {}
