/// What is answered when a request cannot be done: RFC 9457 problems with a stable code.
@NullMarked
package io.throughline.web.problem;

import org.jspecify.annotations.NullMarked;
