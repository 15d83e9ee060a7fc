@NullMarked
package io.throughline.web.command;

import org.jspecify.annotations.NullMarked;
