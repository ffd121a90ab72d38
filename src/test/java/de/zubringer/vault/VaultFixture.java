package de.zubringer.vault;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import de.zubringer.testing.TestDatabase;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A vault over an empty database; started again over the same one. */
final class VaultFixture {
  static final MunicipalityId MUSTERSTADT = MunicipalityId.of("990010001001");
  static final MunicipalityId NACHBARSTADT = MunicipalityId.of("990010001002");
  static final SubmissionId FIRST = SubmissionId.of("0f8a6f6e-1111-4222-8333-444455556666");
  static final SubmissionId SECOND = SubmissionId.of("0f8a6f6e-1111-4222-8333-444455557777");

  private static final DataSource SOURCE = TestDatabase.fresh();

  final JdbcClient database = JdbcClient.create(SOURCE);
  final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(SOURCE));

  VaultFixture() {
    database.sql("truncate vault_key, vault_check, vault_root, vault_piece").update();
  }

  Vault start(Path data) {
    return Vaults.over(SOURCE, data);
  }

  Vault start(Path data, PieceFolder folder) {
    return Vaults.over(SOURCE, data, folder);
  }

  DataSource source() {
    return SOURCE;
  }

  long keys() {
    return database.sql("select count(*) from vault_key").query(Long.class).single();
  }
}
