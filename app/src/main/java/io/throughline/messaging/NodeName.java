package io.throughline.messaging;

import java.util.UUID;
import org.springframework.stereotype.Component;

/// The name by which this process claims its share of the event processors; new at every start,
/// because process ids and host names repeat in containers.
///
/// @param value unique among all nodes that ever ran
@Component
record NodeName(String value) {

  NodeName() {
    this("node-" + UUID.randomUUID());
  }
}
