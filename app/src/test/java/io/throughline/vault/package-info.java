/// Tests of the vault.
@NullMarked
package io.throughline.vault;

import org.jspecify.annotations.NullMarked;
