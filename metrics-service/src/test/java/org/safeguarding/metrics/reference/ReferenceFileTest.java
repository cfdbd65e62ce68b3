package org.safeguarding.metrics.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.web.problem.Fault;
import org.safeguarding.web.problem.Refusal;

class ReferenceFileTest {

    private static final String ROTHERHAM = "E08000018";
    private static final String POPULATIONS = "authority,midYear,estimate,release\n";
    private static final String COMPARATORS = "indicator,reportingYear,group,value,release,status,caveat\n";
    private static final String TARGETS = "authority,indicator,from,to,value\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E08000018,2017,many,ONS          | /lines/2/columns/3 | not-a-number",
                "E08000018,2017,1e5,ONS           | /lines/2/columns/3 | not-a-number",
                "E08000018,2017,-56706,ONS        | /lines/2/columns/3 | negative",
                "E08000018,2017,56706.5,ONS       | /lines/2/columns/3 | not-a-whole-number",
                "E08000018,2017,0,ONS             | /lines/2/columns/3 | out-of-range",
                "E08000018,1817,56706,ONS         | /lines/2/columns/2 | out-of-range",
                "E08000018,2017,,ONS              | /lines/2/columns/3 | required",
                "Rotherham,2017,56706,ONS         | /lines/2/columns/1 | format",
                "X08000018,2017,56706,ONS         | /lines/2/columns/1 | format",
                "E08000019,2017,56706,ONS         | /lines/2/columns/1 | authority-other",
                "E08000018,2017,56706             | /lines/2           | cells",
                "E08000018,2017,56706,ONS,rebased | /lines/2           | cells"
            })
    void a_line_that_is_wrong_says_where_and_how(String line, String pointer, String code) {
        only(faults(ReferenceKind.POPULATIONS, POPULATIONS + line + "\n"), pointer, code);
    }

    @Test
    void every_fault_of_a_file_is_told_at_once() {
        assertThat(faults(ReferenceKind.POPULATIONS, POPULATIONS + "E08000018,2016,x,ONS\nE1,2017,-1,\n"))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/lines/2/columns/3", "not-a-number"),
                        tuple("/lines/3/columns/1", "format"),
                        tuple("/lines/3/columns/3", "negative"),
                        tuple("/lines/3/columns/4", "required"));
    }

    @Test
    void of_very_many_faults_the_first_hundred_are_told() {
        var lines =
                IntStream.range(0, 150).mapToObj(_ -> "E08000018,2017,x,ONS").collect(Collectors.joining("\n"));

        assertThat(faults(ReferenceKind.POPULATIONS, POPULATIONS + lines)).hasSize(100);
    }

    @Test
    void an_empty_file_and_one_with_only_a_header_are_refused() {
        only(faults(ReferenceKind.POPULATIONS, ""), "/lines/1", "empty");
        only(faults(ReferenceKind.POPULATIONS, POPULATIONS), "", "empty");
    }

    @Test
    void a_wrong_or_missing_header_is_refused_column_by_column() {
        only(faults(ReferenceKind.POPULATIONS, "authority,year,estimate,release\n"), "/lines/1/columns/2", "header");
        only(faults(ReferenceKind.POPULATIONS, "authority,midYear,estimate,release,x\n"), "/lines/1", "header");
        assertThat(faults(ReferenceKind.POPULATIONS, "E08000018,2017,56706,ONS\n"))
                .extracting(Fault::code)
                .containsExactly("header", "header", "header", "header");
    }

    @Test
    void a_release_of_populations_leaves_no_year_out() {
        only(faults(ReferenceKind.POPULATIONS, POPULATIONS + """
                        E08000018,2018,57000,ONS
                        E08000018,2016,56000,ONS
                        E08000018,2016,56509,another
                        """), "/lines/2/columns/2", "gap");
        assertThat(read(ReferenceKind.POPULATIONS, POPULATIONS + """
                        E08000018,2016,56509,ONS
                        E08000018,2017,56706,ONS
                        E08000018,2012,55000,another
                        """).sets()).containsExactly("ONS", "another");
    }

    @Test
    void the_same_key_twice_in_a_file_is_refused() {
        only(
                faults(ReferenceKind.POPULATIONS, POPULATIONS + "E08000018,2017,56706,ONS\nE08000018,2017,56707,ONS\n"),
                "/lines/3",
                "duplicate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mood,2017,england,21.9,DfE,revised,                  | /lines/2/columns/1 | unknown-indicator",
                "re-referral-rate,2017,wales,21.9,DfE,revised,        | /lines/2/columns/3 | unknown-group",
                "re-referral-rate,2017,england,-21.9,DfE,revised,     | /lines/2/columns/4 | negative",
                "re-referral-rate,2017,england,c,DfE,revised,         | /lines/2/columns/4 | not-a-number",
                "re-referral-rate,2017,england,21.9,DfE,provisional,  | /lines/2/columns/6 | unknown-code",
                "re-referral-rate,2017,england,21.9,\"a\tb\",revised, | /lines/2/columns/5 | not-plain-text"
            })
    void a_comparator_is_of_a_known_indicator_and_group(String line, String pointer, String code) {
        only(faults(ReferenceKind.COMPARATORS, COMPARATORS + line + "\n"), pointer, code);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-04-01, 2018-03-30, /lines/2/columns/4, not-a-period",
        "2017-05-01, 2017-07-31, /lines/2/columns/4, not-a-period",
        "2017-01-01, 2017-12-31, /lines/2/columns/4, not-a-period",
        "2018-03-31, 2017-04-01, /lines/2/columns/4, not-a-period",
        "2017-02-29, 2017-03-31, /lines/2/columns/3, format"
    })
    void a_target_is_for_a_reporting_year_or_a_quarter_of_one(String from, String to, String pointer, String code) {
        only(
                faults(ReferenceKind.TARGETS, TARGETS + "E08000018,re-referral-rate," + from + "," + to + ",20\n"),
                pointer,
                code);
    }

    @Test
    void an_indicator_has_one_target_a_day() {
        only(faults(ReferenceKind.TARGETS, TARGETS + """
                        E08000018,re-referral-rate,2017-10-01,2017-12-31,22
                        E08000018,contacts-to-referral,2017-04-01,2018-03-31,30
                        E08000018,re-referral-rate,2017-04-01,2018-03-31,20
                        """), "/lines/4/columns/3", "overlap");
        assertThat(read(ReferenceKind.TARGETS, TARGETS + """
                        E08000018,re-referral-rate,2017-10-01,2017-12-31,22
                        E08000018,re-referral-rate,2017-07-01,2017-09-30,23
                        E08000018,re-referral-rate,2018-01-01,2018-03-31,20
                        """).sets()).containsExactly("re-referral-rate");
    }

    @Test
    void a_set_of_neighbours_is_ten_other_authorities() {
        assertThat(faults(ReferenceKind.STATISTICAL_NEIGHBOUR_SETS, neighbours(9)))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/lines/10/columns/2", "not-ten"));
        only(
                faults(ReferenceKind.STATISTICAL_NEIGHBOUR_SETS, neighbours(10).replace("E09000010", ROTHERHAM)),
                "/lines/11/columns/4",
                "own-neighbour");
        assertThat(read(ReferenceKind.STATISTICAL_NEIGHBOUR_SETS, neighbours(10))
                        .sets())
                .containsExactly("a set");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E08000018,tea-break,2018-04-01,2,working-days,Board        | /lines/2/columns/2 | unknown-code",
                "E08000018,contact-decision,2018-04-01,2,fortnights,Board   | /lines/2/columns/5 | unknown-code",
                "E08000018,contact-decision,2018-04-01,-2,working-days,Board | /lines/2/columns/4 | negative"
            })
    void a_limit_is_of_a_known_clock_and_unit(String line, String pointer, String code) {
        only(
                faults(ReferenceKind.CLOCK_LIMITS, "authority,clock,effectiveFrom,amount,unit,source\n" + line + "\n"),
                pointer,
                code);
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_with_its_line() {
        only(
                faults(ReferenceKind.POPULATIONS, POPULATIONS + "E08000018,2017,\"56706,ONS\n"),
                "/lines/2",
                "malformed-csv");
        var refusal = catchThrowableOfType(
                Refusal.class,
                () -> ReferenceFile.ofCsv(
                        ReferenceKind.POPULATIONS, ROTHERHAM, new byte[] {'a', '\n', (byte) 0xE9, 'b'}));
        only(refusal.faults(), "/lines/2", "not-utf-8");
    }

    @Test
    void json_says_where_it_is_wrong_by_pointer() {
        assertThat(json("""
                {"items": [{"authority": "E08000018", "midYear": 2017, "estimate": -1, "release": "ONS", "x": 1},
                           {"authority": true, "midYear": "2018", "estimate": 57000.5}, 7]}"""))
                .extracting(Fault::pointer, Fault::code)
                .contains(
                        tuple("/items/0/x", "unknown-property"),
                        tuple("/items/0/estimate", "negative"),
                        tuple("/items/1/authority", "format"),
                        tuple("/items/1/midYear", "format"),
                        tuple("/items/1/estimate", "not-a-whole-number"),
                        tuple("/items/1/release", "required"),
                        tuple("/items/2", "format"));
        only(json("{"), "", "malformed-json");
        only(json("{\"items\":[{\"release\":\"a\",\"release\":\"b\"}]}"), "/items/0/release", "duplicate-property");
        only(json("{}"), "/items", "required");
        only(json("{\"items\":[]}"), "", "empty");
        only(json("{\"items\":[],\"next\":\"1-50\"}"), "/next", "one-page");
        only(json("{\"items\":[],\"itmes\":[]}"), "/itmes", "unknown-property");
    }

    @Test
    void the_same_lines_have_the_same_digest_however_they_are_sent() {
        var json = ReferenceFile.ofJson(ReferenceKind.POPULATIONS, ROTHERHAM, """
                {"items": [{"release": "ONS", "estimate": 56706, "midYear": 2017, "authority": "E08000018", "version": 4}]}""".getBytes(UTF_8));
        var csv = read(ReferenceKind.POPULATIONS, POPULATIONS + "E08000018,2017,56706,\"ONS\"\r\n");

        assertThat(json.sha256()).isEqualTo(csv.sha256()).hasSize(64);
        assertThat(read(ReferenceKind.POPULATIONS, POPULATIONS + "E08000018,2017,56707,ONS\n")
                        .sha256())
                .isNotEqualTo(csv.sha256());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E08000018,Refuge,Rise,            | /lines/2/columns/2 | format",
                "E08000018,r,Rise,                 | /lines/2/columns/2 | format",
                "E08000018,refuge,,                | /lines/2/columns/3 | required",
                "E08000018,refuge,Rise,womens refuge  shelter | /lines/2/columns/4 | format",
                "E08000018,refuge,Rise,Women       | /lines/2/columns/4 | format",
                "E08000018,refuge,Rise,shelter shelter | /lines/2/columns/4 | duplicate",
                "E08000018,refuge,Rise,refuge      | /lines/2/columns/4 | duplicate",
                "E08000019,refuge,Rise,shelter     | /lines/2/columns/1 | authority-other"
            })
    void a_line_of_agencies_that_is_wrong_says_where_and_how(String line, String pointer, String code) {
        only(faults(ReferenceKind.AGENCIES, "authority,agency,name,aliases\n" + line + "\n"), pointer, code);
    }

    @Test
    void an_alias_is_of_one_agency_and_no_agency_is_given_twice() {
        only(faults(ReferenceKind.AGENCIES, """
                        authority,agency,name,aliases
                        E08000018,refuge,Rise,shelter
                        E08000018,hostel,Hostel,shelter
                        """), "/lines/3/columns/4", "duplicate");
        only(faults(ReferenceKind.AGENCIES, """
                        authority,agency,name,aliases
                        E08000018,refuge,Rise,
                        E08000018,refuge,Rise again,
                        """), "/lines/3", "duplicate");
        assertThat(read(ReferenceKind.AGENCIES, "authority,agency,name,aliases\nE08000018,refuge,Rise,shelter women\n")
                        .lines())
                .containsExactly(List.of(ROTHERHAM, "refuge", "Rise", "shelter women"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-05-08,proclaimed,Gazette | /lines/2/columns/2 | not-a-weekday",
                "2061-05-06,proclaimed,Gazette | /lines/2/columns/2 | out-of-range",
                "6 May 2027,proclaimed,Gazette | /lines/2/columns/2 | format",
                "2027-05-06,declared,Gazette   | /lines/2/columns/3 | unknown-code",
                "2027-05-06,moved,             | /lines/2/columns/4 | required"
            })
    void a_bank_holiday_that_is_wrong_says_where_and_how(String line, String pointer, String code) {
        only(
                faults(ReferenceKind.BANK_HOLIDAYS, "authority,day,change,source\nE08000018," + line + "\n"),
                pointer,
                code);
    }

    private static String neighbours(int count) {
        return "authority,set,rank,neighbour\n"
                + IntStream.rangeClosed(1, count)
                        .mapToObj(rank -> "E08000018,a set,%d,E090000%02d\n".formatted(rank, rank))
                        .collect(Collectors.joining());
    }

    private static ReferenceFile read(ReferenceKind kind, String file) {
        return ReferenceFile.ofCsv(kind, ROTHERHAM, file.getBytes(UTF_8));
    }

    private static List<Fault> faults(ReferenceKind kind, String file) {
        return catchThrowableOfType(Refusal.class, () -> read(kind, file)).faults();
    }

    private static List<Fault> json(String file) {
        return catchThrowableOfType(
                        Refusal.class,
                        () -> ReferenceFile.ofJson(ReferenceKind.POPULATIONS, ROTHERHAM, file.getBytes(UTF_8)))
                .faults();
    }

    private static void only(List<Fault> faults, String pointer, String code) {
        assertThat(faults).extracting(Fault::pointer).containsExactly(pointer);
        assertThat(faults).extracting(Fault::code).containsExactly(code);
    }
}
