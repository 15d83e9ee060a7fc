@NullMarked
package io.throughline.web.openapi;

import org.jspecify.annotations.NullMarked;
