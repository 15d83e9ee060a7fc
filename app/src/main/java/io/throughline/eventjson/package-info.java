/// How events are written, for ever: as JSON with stable logical type names, money as decimal text,
/// moments as ISO-8601 text. The mapper here serves stored events alone and is tolerant; the doors
/// have a strict one of their own.
///
/// What was written once is pinned by samples under `docs/reference/events/samples`. Depends on the
/// domain, Axon's serializer and Jackson; knows no Spring.
@NullMarked
package io.throughline.eventjson;

import org.jspecify.annotations.NullMarked;
