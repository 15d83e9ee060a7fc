package io.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class ManagementDoorTest extends DoorsCase {

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var address = URI.create("http://127.0.0.1:" + app.managementPort() + path);
    return client().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  @Test
  void health_and_metrics_answer_on_their_own_port() throws Exception {
    assertThat(app.managementPort()).isNotEqualTo(app.port());
    assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/health").body())
        .contains("\"status\":\"UP\"")
        .doesNotContain("details");
    assertThat(get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
    assertThat(get("/actuator/info").statusCode()).isEqualTo(200);
  }

  @Test
  void nothing_else_does() throws Exception {
    for (var path :
        new String[] {
          "/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/actuator/beans",
          "/actuator/mappings", "/actuator/threaddump", "/actuator/shutdown", "/actuator/sbom",
          "/api/orders", "/console", "/login", "/"
        }) {
      assertThat(get(path).statusCode()).as(path).isIn(401, 404, 302);
      assertThat(get(path).body()).as(path).doesNotContain("let in");
    }
  }

  @Test
  void nobody_outside_this_machine_reaches_any_port() throws Exception {
    for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (var address : Collections.list(network.getInetAddresses())) {
        if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
          for (int port : new int[] {app.port(), app.managementPort()}) {
            assertThat(connects(address, port)).isFalse();
          }
        }
      }
    }
  }

  private static boolean connects(InetAddress host, int port) {
    try (var socket = new Socket(host, port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }
}
