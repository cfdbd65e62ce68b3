package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** A chunk of a bulk load is one unit of work: one transaction, and as many statements for many lines as for few. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class BulkChunkTest {

    private static final String CONTACT = """
            {"type":"child","key":"%1$s-child","data":{"localId":"%1$s","givenName":"Ada","familyName":"%1$s","dateOfBirth":"2012-03-04"}}
            {"type":"contact","key":"%1$s-contact","data":{"child":{"localId":"%1$s"},"sourceAgency":"police","referralSource":"6","concernTypes":["NEGLECT"],"concern":"Seen.","receivedAt":"2018-03-05T09:00:00Z","recordedAt":"2018-03-05T10:00:00Z"}}
            """;
    private static final String DECISION = """
            {"type":"contact-decision","key":"%1$s-decision","data":{"contactKey":"%1$s-contact","decision":"REFERRAL","decidedAt":"2018-03-05T11:00:00Z","rationale":"Met.","recordedAt":"2018-03-05T12:00:00Z"}}
            """;
    private static final String REFERRAL = """
            {"type":"referral-decision","key":"%1$s-referral","data":{"contactKey":"%1$s-contact","decidedAt":"2018-03-06T09:00:00Z","noFurtherAction":false,"rationale":"Need.","recordedAt":"2018-03-06T10:00:00Z"}}
            {"type":"assessment","key":"%1$s-assessment","data":{"contactKey":"%1$s-contact","startedOn":"2018-03-07","recordedAt":"2018-03-07T10:00:00Z"}}
            """;
    private static final String END = """
            {"type":"assessment-authorisation","key":"%1$s-authorised","data":{"assessmentKey":"%1$s-assessment","childSeenOn":"2018-03-12","authorisedOn":"2018-03-28","outcome":"NOT_IN_NEED","factors":["3B"],"recordedAt":"2018-03-28T10:00:00Z"}}
            {"type":"referral-closure","key":"%1$s-closed","data":{"contactKey":"%1$s-contact","closedOn":"2018-03-28","reasonForClosure":"RC8","recordedAt":"2018-03-28T11:00:00Z"}}
            """;
    private static final String OWNER = """
            {"type":"contact-owner","key":"%1$s-%2$s","data":{"contactKey":"%1$s-contact","owner":"%2$s"}}
            """;

    @Inject
    DataSource database;

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    private static List<JsonPath> load(String lines) {
        return Api.load(TestTokens.of("importer", "council"), lines);
    }

    private static List<String> families(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> prefix + (char) ('a' + i / 26) + (char) ('a' + i % 26))
                .toList();
    }

    private static String of(List<String> families, String lines) {
        return families.stream().map(lines::formatted).collect(Collectors.joining());
    }

    /** How many transactions wrote what lines with such keys did. */
    private int transactions(String keys) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select count(distinct xid) from journal where request_key like ?")) {
            query.setString(1, keys + "%");
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void lines_that_name_each_other_are_written_in_one_transaction() throws SQLException {
        List<JsonPath> answers = load((CONTACT + DECISION + REFERRAL + END).formatted("Chunkone"));

        assertThat(answers)
                .extracting(answer -> answer.getInt("status"))
                .containsExactly(201, 201, 200, 200, 201, 200, 200);
        assertThat(transactions("Chunkone")).isOne();
    }

    @Test
    void a_chunk_may_end_an_assessment_and_a_referral_and_begin_the_next_ones() throws SQLException {
        String child = "Chunknext";
        load((CONTACT + DECISION + REFERRAL).formatted(child));
        String secondContact = (CONTACT.lines().toList().getLast() + "\n" + DECISION + REFERRAL)
                .formatted(child)
                .replace(child + "-", child + "-2-")
                .replace("2018-03-", "2018-04-");

        List<JsonPath> answers = load(END.formatted(child) + secondContact);

        assertThat(answers).extracting(answer -> answer.getInt("status")).containsExactly(200, 200, 201, 200, 200, 201);
        assertThat(transactions(child)).isEqualTo(2);
    }

    @Test
    void a_line_that_is_refused_leaves_the_others_in_one_transaction() throws SQLException {
        String twice = DECISION.formatted("Chunktwo").replace("Chunktwo-decision", "Chunktwo-twice");
        String old = CONTACT.lines()
                .toList()
                .getLast()
                .formatted("Chunkold")
                .replace(
                        "\"localId\":\"Chunkold\"",
                        "\"givenName\":\"Ada\",\"familyName\":\"Chunkold\",\"dateOfBirth\":\"1952-03-04\"");

        List<JsonPath> answers = load((CONTACT + DECISION).formatted("Chunktwo")
                + twice
                + old
                + "\n"
                + END.formatted("Chunktwo")
                + REFERRAL.formatted("Chunktwo"));

        assertThat(answers)
                .extracting(answer -> answer.getInt("status"))
                .containsExactly(201, 201, 200, 409, 400, 422, 409, 200, 201);
        assertThat(answers.get(3).getString("problem.code")).isEqualTo("contact-decided");
        assertThat(transactions("Chunktwo")).isOne();
    }

    @Test
    void the_second_of_two_lines_with_one_key_is_answered_as_the_first() throws SQLException {
        String contact = CONTACT.formatted("Chunkkey");

        List<JsonPath> answers = load(contact + contact + contact.replace("Seen.", "Heard."));

        assertThat(answers).extracting(answer -> answer.getInt("status")).containsExactly(201, 201, 201, 201, 201, 422);
        assertThat(answers)
                .extracting(answer -> answer.<Boolean>get("replayed"))
                .containsExactly(null, null, true, true, true, null);
        assertThat(answers.get(3).getString("location"))
                .isEqualTo(answers.get(1).getString("location"));
        assertThat(transactions("Chunkkey")).isOne();
    }

    @Test
    void a_chunk_that_the_database_refuses_is_applied_line_by_line() throws Exception {
        List<JsonPath> answers = loadWhile(
                """
                insert into child (id, version, authority, agency, recorded_at, local_id, given_name, family_name,
                                   name_key, given_sound, family_sound, alias_given, alias_family, date_of_birth, sex,
                                   ethnicity, disabilities, lived_from, lived_at, lived_address, lived_postcode, provisional,
                                   related_to, related_as, effective_on)
                values ('%s', 1, 'E08000018', 'health', now(), 'Chunkraceb', 'Ida', 'Winner', 'ida winner', 'IT', 'WNR', '{}',
                        '{}', '2012-03-04', 'FEMALE', 'NOT_OBTAINED', '{}', '{}', '{}', '{}', '{}', false, '{}', '{}',
                        current_date)
                """.formatted(UUID.randomUUID()), of(List.of("Chunkracea", "Chunkraceb", "Chunkracec"), CONTACT));

        assertThat(answers).extracting(answer -> answer.getInt("status")).containsExactly(201, 201, 409, 201, 201, 201);
        assertThat(transactions("Chunkrace")).isEqualTo(5);
    }

    @Test
    void two_loads_at_once_about_the_same_children_wait_for_each_other_and_lose_nothing() throws Exception {
        int rounds = 10;
        List<String> families = families("Chunkpair", 40);
        List<JsonPath> made = load(of(families, CONTACT));
        for (int round = 0; round < rounds; round++) {
            String one = "one" + round;
            String other = "other" + round;
            FutureTask<List<JsonPath>> first = loading(families, one);
            FutureTask<List<JsonPath>> second = loading(families.reversed(), other);
            assertThat(first.get())
                    .extracting(answer -> answer.getInt("status"))
                    .containsOnly(200);
            assertThat(second.get())
                    .extracting(answer -> answer.getInt("status"))
                    .containsOnly(200);
        }

        assertThat(transactions("Chunkpair")).isEqualTo(1 + 2 * rounds);
        assertThat(made.stream()
                        .filter(answer -> answer.getString("key").endsWith("-contact"))
                        .map(answer -> Api.as(Api.SOCIAL_WORKER)
                                .get(answer.getString("location"))
                                .<Integer>path("version")))
                .hasSize(40)
                .containsOnly(1 + 2 * rounds);
    }

    private static FutureTask<List<JsonPath>> loading(List<String> families, String owner) {
        String lines =
                families.stream().map(family -> OWNER.formatted(family, owner)).collect(Collectors.joining());
        FutureTask<List<JsonPath>> load = new FutureTask<>(() -> load(lines));
        Thread.ofPlatform().start(load);
        return load;
    }

    @Test
    void many_lines_need_no_more_statements_than_few_and_none_reads_after_the_first_write() {
        List<List<String>> few = chunks(families("Chunkfew", 3));
        List<List<String>> many = chunks(families("Chunkmany", 30));

        for (int chunk = 0; chunk < few.size(); chunk++) {
            assertThat(many.get(chunk)).containsExactlyElementsOf(few.get(chunk));
            assertThat(many.get(chunk).stream().dropWhile(sql -> sql.startsWith("select")))
                    .isNotEmpty()
                    .noneMatch(sql -> sql.startsWith("select"));
        }
    }

    /** The statements of a load of a few chunks. Each chunk names lines of the one before. */
    private List<List<String>> chunks(List<String> families) {
        return List.of(CONTACT, DECISION + REFERRAL, END).stream()
                .map(lines -> statements.during(() -> assertThat(load(of(families, lines)))
                        .extracting(answer -> answer.getInt("status"))
                        .isSubsetOf(200, 201)))
                .toList();
    }

    private List<JsonPath> loadWhile(String statement, String lines)
            throws SQLException, InterruptedException, ExecutionException {
        return Races.callWhile(database, statement, () -> load(lines));
    }
}
