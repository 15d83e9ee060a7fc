package io.throughline.settlementimport;

import io.throughline.account.ChannelAccounts;
import io.throughline.settlement.file.SettlementFormats;
import io.throughline.settlement.rails.Rails;
import io.throughline.vault.RawSeal;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who takes settlement files in.
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

  @Bean
  SettlementFormats settlementFormats() {
    return Rails.formats();
  }

  @Bean
  ImportWorker settlementImportWorker(
      JdbcClient jdbc,
      RawSeal seal,
      SettlementFormats formats,
      CommandGateway commands,
      Clock clock) {
    var table = new ImportTable(jdbc);
    var work = new ImportWork(jdbc);
    var telling = new Telling(commands, work, clock);
    var run = new ImportRun(table, work, new ImportParts(jdbc, seal), formats, telling, clock);
    return new ImportWorker(table, work, run, clock);
  }

  @Bean
  SettlementImports settlementImports(
      JdbcClient jdbc,
      RawSeal seal,
      SettlementFormats formats,
      ChannelAccounts accounts,
      SettlementProperties properties,
      ImportWorker worker,
      Clock clock) {
    return new SettlementImports(
        new ImportTable(jdbc),
        new ImportWork(jdbc),
        new ImportParts(jdbc, seal),
        formats,
        accounts,
        properties,
        worker,
        clock);
  }

  @Bean
  WatchedFolder settlementFolder(
      SettlementProperties properties, SettlementImports imports, Clock clock) {
    return new WatchedFolder(properties, imports, clock);
  }
}
