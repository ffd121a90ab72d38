package de.zubringer.cli.demo;

import de.zubringer.fitconnect.client.SenderClient.Announced;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of the demo's applications went out, and under which ids. */
@Component
@Profile("demo")
class SentApplications {
  private final JdbcClient sql;

  SentApplications(JdbcClient sql) {
    this.sql = sql;
  }

  boolean isSent(DemoApplications.Entry entry) {
    return sql.sql("select count(*) from cli_demo_application where application = ? and sent")
            .param(entry.id())
            .query(Long.class)
            .single()
        > 0;
  }

  /** The ids under which it was announced, if it was. */
  Optional<Announced> announced(DemoApplications.Entry entry) {
    return sql.sql("select submission, case_id from cli_demo_application where application = ?")
        .param(entry.id())
        .query(
            (row, number) ->
                new Announced(
                    row.getObject("submission", UUID.class), row.getObject("case_id", UUID.class)))
        .optional();
  }

  void announced(DemoApplications.Entry entry, Announced announced) {
    sql.sql(
            """
            insert into cli_demo_application (application, municipality, submission, case_id)
            values (?, ?, ?, ?)
            """)
        .param(entry.id())
        .param(entry.to())
        .param(announced.submissionId())
        .param(announced.caseId())
        .update();
  }

  void sent(DemoApplications.Entry entry, UUID submission) {
    sql.sql(
            """
            insert into cli_demo_application (application, municipality, submission, sent)
            values (?, ?, ?, true) on conflict (application) do update set sent = true
            """)
        .param(entry.id())
        .param(entry.to())
        .param(submission)
        .update();
  }
}
