package io.throughline.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The hard limits of STYLE section 16 for what is shipped. Tests may be longer.
class SizeTest {

  private static final int LINES_OF_A_FILE = 300;
  private static final int LINES_OF_A_METHOD = 40;

  @Test
  void no_source_is_longer_than_300_lines_and_no_method_than_40() throws IOException {
    var sources = new ArrayList<JavaFileObject>();
    for (Path source : SourceTree.mainSources()) {
      sources.add(new InMemory(source.getFileName().toString(), Files.readString(source)));
    }

    assertThat(sources).isNotEmpty();
    assertThat(tooLong(sources)).isEmpty();
  }

  @Test
  void the_limits_are_met_to_the_line() throws IOException {
    assertThat(tooLong(List.of(method(40), blank(299)))).isEmpty();
    assertThat(tooLong(List.of(method(41)))).containsExactly("Method.java: m has 41 lines");
    assertThat(tooLong(List.of(blank(300)))).containsExactly("Blank.java has 301 lines");
  }

  private static JavaFileObject method(int lines) {
    return new InMemory(
        "Method.java", "class Method {\n  void m() {\n" + "\n".repeat(lines - 2) + "  }\n}\n");
  }

  private static JavaFileObject blank(int lines) {
    return new InMemory("Blank.java", "class Blank {}\n" + "\n".repeat(lines));
  }

  private static List<String> tooLong(List<JavaFileObject> sources) throws IOException {
    var task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler().getTask(null, null, null, null, null, sources);
    var ruler = new Ruler(Trees.instance(task).getSourcePositions());
    for (CompilationUnitTree unit : task.parse()) {
      ruler.measure(unit);
    }
    return ruler.tooLong;
  }

  private static final class Ruler extends TreePathScanner<@Nullable Void, CompilationUnitTree> {

    private final SourcePositions positions;
    private final List<String> tooLong = new ArrayList<>();

    Ruler(SourcePositions positions) {
      this.positions = positions;
    }

    void measure(CompilationUnitTree unit) throws IOException {
      long lines = unit.getSourceFile().getCharContent(true).toString().lines().count();
      if (lines > LINES_OF_A_FILE) {
        tooLong.add(name(unit) + " has " + lines + " lines");
      }
      scan(unit, unit);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, CompilationUnitTree unit) {
      var map = unit.getLineMap();
      long first = map.getLineNumber(positions.getStartPosition(unit, method));
      long last = map.getLineNumber(positions.getEndPosition(unit, method));
      if (last - first + 1 > LINES_OF_A_METHOD) {
        tooLong.add(
            "%s: %s has %d lines".formatted(name(unit), method.getName(), last - first + 1));
      }
      return super.visitMethod(method, unit);
    }

    private static String name(CompilationUnitTree unit) {
      return Path.of(unit.getSourceFile().getName()).getFileName().toString();
    }
  }

  private static final class InMemory extends SimpleJavaFileObject {

    private final String text;

    InMemory(String name, String text) {
      super(URI.create("memory:///" + name), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
