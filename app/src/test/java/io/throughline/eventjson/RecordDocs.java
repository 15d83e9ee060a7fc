package io.throughline.eventjson;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import io.throughline.house.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The doc comments of the domain's records, as their sources state them.
final class RecordDocs {

  /// What a record's comment says.
  ///
  /// @param body the text before the tags
  /// @param params meaning by component
  record Doc(String body, Map<String, String> params) {}

  private static final Pattern CODE = Pattern.compile("\\{@code ([^}]*)}");
  private static final Pattern LINK = Pattern.compile("\\{@link (?:[^}]*\\.)?([^}]*)}");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private RecordDocs() {}

  /// The comment of a record of the domain.
  static Doc of(Class<?> record) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of(), null, files.getJavaFileObjects(source(record)));
      var finder = new Finder(DocTrees.instance(task), record.getSimpleName());
      task.parse().forEach(unit -> finder.scan(unit, null));
      return finder.found();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path source(Class<?> record) {
    return SourceTree.root()
        .resolve("order-domain/src/main/java")
        .resolve(record.getNestHost().getName().replace('.', '/') + ".java");
  }

  private static String text(List<? extends DocTree> trees) {
    var text = trees.stream().map(DocTree::toString).collect(Collectors.joining());
    var codes = CODE.matcher(text).replaceAll("`$1`");
    var links = LINK.matcher(codes).replaceAll("`$1`");
    return SPACE.matcher(links).replaceAll(" ").strip();
  }

  private static final class Finder extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final DocTrees docs;
    private final String name;
    private @Nullable Doc doc;

    Finder(DocTrees docs, String name) {
      this.docs = docs;
      this.name = name;
    }

    Doc found() {
      if (doc == null) {
        throw new IllegalStateException("no doc comment on " + name);
      }
      return doc;
    }

    @Override
    public @Nullable Void visitClass(ClassTree node, @Nullable Void nothing) {
      var comment = docs.getDocCommentTree(getCurrentPath());
      if (comment != null && node.getSimpleName().contentEquals(name)) {
        var params = new LinkedHashMap<String, String>();
        for (DocTree tag : comment.getBlockTags()) {
          if (tag instanceof ParamTree param) {
            params.put(param.getName().toString(), text(param.getDescription()));
          }
        }
        doc = new Doc(text(comment.getFullBody()), params);
      }
      return super.visitClass(node, null);
    }
  }
}
