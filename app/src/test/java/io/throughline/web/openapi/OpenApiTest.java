package io.throughline.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.house.SourceTree;
import io.throughline.web.command.OrderAction;
import io.throughline.web.console.ConsoleApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// The document on disk is what the running program maps. With `-Dthroughline.docs=write` it is
/// written.
class OpenApiTest {

  private static final Path DOCUMENT = SourceTree.root().resolve("docs/reference/openapi.json");

  private static String document() {
    var mapping =
        (RequestMappingHandlerMapping)
            ConsoleApp.RUNNING.context().getBean("requestMappingHandlerMapping");
    return new OpenApi(mapping.getHandlerMethods()).text();
  }

  @Test
  void the_document_is_what_the_running_program_maps() throws IOException {
    var document = document();
    if ("write".equals(System.getProperty("throughline.docs"))) {
      Files.writeString(DOCUMENT, document);
    }

    assertThat(DOCUMENT)
        .as("behind the program: run this test with -Dthroughline.docs=write")
        .hasContent(document);
  }

  @Test
  void every_action_has_its_place_and_says_what_it_takes() {
    var paths = JsonMapper.shared().readTree(document()).path("paths");

    assertThat(OrderAction.values())
        .allSatisfy(
            action -> {
              var post = paths.path(action.path()).path("post");
              assertThat(post.path("operationId").asString()).isEqualTo(action.text());
              assertThat(post.at("/requestBody/content/application~1json/schema").isObject())
                  .isTrue();
            });
  }
}
