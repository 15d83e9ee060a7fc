package io.throughline.settlementimport;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How settlement files come in.
///
/// @param folder a folder that is looked into for files; null for none
/// @param look how often it is looked into
/// @param accounts the channel account that a rail's files are for when the sender names none, as
///   {@code channel/account}
/// @param largest the longest file that is taken
@ConfigurationProperties("throughline.settlement")
public record SettlementProperties(
    @Nullable Path folder,
    @DefaultValue("10s") Duration look,
    @DefaultValue Map<String, String> accounts,
    @DefaultValue("1GB") DataSize largest) {}
