/// How the API reads request bodies: strictly, because a field that is silently ignored is a
/// promise that is silently broken. One mapper for every body; whatever is wrong is told with its
/// place. Depends on money and the JSON library only.
@NullMarked
package io.throughline.apijson;

import org.jspecify.annotations.NullMarked;
