/// Lists as files: CSV and XLSX, row by row, of any rows. A text that a spreadsheet would take for
/// a formula is made harmless; figures stay figures.
@NullMarked
package io.throughline.web.file;

import org.jspecify.annotations.NullMarked;
