package io.throughline.web.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Style sheet and scripts. A browser may keep them and asks each time whether they are still the
/// same, by a digest: their time of change would not tell, it is one for every build.
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

  private final Map<String, String> digests = new ConcurrentHashMap<>();

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.noCache())
        .setUseLastModified(false)
        .setEtagGenerator(this::digest);
  }

  private String digest(Resource asset) {
    return digests.computeIfAbsent(asset.getDescription(), _ -> sha256(asset));
  }

  private static String sha256(Resource asset) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      try (var in = new DigestInputStream(asset.getInputStream(), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return '"' + HexFormat.of().formatHex(digest.digest(), 0, 16) + '"';
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
