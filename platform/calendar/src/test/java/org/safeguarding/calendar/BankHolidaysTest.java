package org.safeguarding.calendar;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BankHolidaysTest {

    @Test
    void they_are_found_on_a_thread_whose_class_loader_does_not_know_the_library() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader first = new URLClassLoader(urls.toArray(URL[]::new), platform)) {
            Method isWorkingDay =
                    first.loadClass(WorkingDays.class.getName()).getMethod("isWorkingDay", LocalDate.class);
            FutureTask<Object> asked = new FutureTask<>(() -> isWorkingDay.invoke(null, LocalDate.of(2017, 4, 17)));
            Thread thread = new Thread(asked);
            thread.setContextClassLoader(platform);

            thread.start();

            assertThat(asked.get()).isEqualTo(false);
        }
    }

    static IntStream publishedYears() {
        return IntStream.rangeClosed(2010, 2027);
    }

    @ParameterizedTest
    @MethodSource("publishedYears")
    void the_weekdays_off_are_exactly_the_published_bank_holidays(int year) throws IOException {
        assertThat(weekdaysOff(year)).isNotEmpty().containsExactlyElementsOf(published(year));
    }

    @ParameterizedTest
    @CsvSource({
        "1995-05-08, 1995-05-01", // VE Day 50
        "2020-05-08, 2020-05-04", // VE Day 75
        "2022-06-02, 2022-05-30", // Platinum Jubilee
        "2012-06-04, 2012-05-28", // Diamond Jubilee
        "2002-06-04, 2002-05-27" // Golden Jubilee
    })
    void a_bank_holiday_that_was_moved_is_not_worked_and_its_usual_day_is(LocalDate moved, LocalDate usual) {
        assertThat(WorkingDays.isWorkingDay(moved)).isFalse();
        assertThat(WorkingDays.isWorkingDay(usual)).isTrue();
    }

    @Test
    void the_millennium_and_the_golden_jubilee_gave_one_day_more() {
        assertThat(weekdaysOff(1999)).contains(LocalDate.of(1999, 12, 31)).hasSize(9);
        assertThat(weekdaysOff(2002))
                .contains(LocalDate.of(2002, 6, 3), LocalDate.of(2002, 6, 4))
                .hasSize(9);
    }

    /** This includes years without a published list, so that a bank holiday on a weekend always has its substitute. */
    @Test
    void every_year_has_eight_bank_holidays_and_those_proclaimed() {
        Map<Integer, Integer> proclaimed = Map.of(1999, 1, 2002, 1, 2011, 1, 2012, 1, 2022, 2, 2023, 1);
        for (int year = 1990; year <= 2060; year++) {
            assertThat(weekdaysOff(year)).as("%d", year).hasSize(8 + proclaimed.getOrDefault(year, 0));
        }
    }

    private static TreeSet<LocalDate> weekdaysOff(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> !WorkingDays.isWorkingDay(day))
                .collect(toCollection(TreeSet::new));
    }

    private static TreeSet<LocalDate> published(int year) throws IOException {
        try (InputStream list = BankHolidaysTest.class.getResourceAsStream("bank-holidays-england-and-wales.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> LocalDate.parse(line.substring(0, 10)))
                    .filter(day -> day.getYear() == year)
                    .collect(toCollection(TreeSet::new));
        }
    }
}
