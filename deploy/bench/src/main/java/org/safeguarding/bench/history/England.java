package org.safeguarding.bench.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.safeguarding.contract.Event;

/**
 * Children in need of England's 150 authorities up to 31 March 2018. In a year about 1,040,000 children come to notice,
 * 314,000 of them for the first time, with 720,000 contacts, 640,000 referrals and 64,000 child protection plans: 2.5
 * million versions of records. Real front doors take three times the contacts; this many make 25 million versions in
 * ten years. A longer history begins earlier, with the same authorities and the same numbers in each year.
 */
public final class England {

    public static final LocalDate LAST = LocalDate.of(2018, 3, 31);

    private static final double OCCURRENCES_A_WEEK = 1_046_000 / 52.18;
    private static final Comparator<Event> AS_RECORDED =
            Comparator.comparing(Event::time).thenComparing(Event::id);

    private final LocalDate first;
    private final Predicate<Authority> which;

    /** @param years the length of the history, more than 0 and at most 10 */
    public England(double years) {
        this(years, _ -> true);
    }

    /** The part of England's history that is about its largest authority: about 1.2 % of it. */
    public static England largestAuthority(double years) {
        Authority largest = Collections.max(Authority.ALL, Comparator.comparing(Authority::share));
        return new England(years, authority -> authority == largest);
    }

    private England(double years, Predicate<Authority> which) {
        if (!(years > 0 && years <= 10)) {
            throw new IllegalArgumentException("A history has at most 10 years, not " + years);
        }
        first = LAST.plusDays(1).minusDays(Math.max(1, (long) Math.floor(years * 365.25)));
        this.which = which;
    }

    /** Receives one version of a record after the other. */
    public interface Listener<X extends Exception> {
        void hear(Event event) throws X;
    }

    public LocalDate first() {
        return first;
    }

    /**
     * Gives the whole history in the order of recording, the same each time. Memory holds only the steps that are still
     * to come: two events for each open plan, about 100,000 in all, however long the history.
     */
    public <X extends Exception> void tell(Listener<X> listener) throws X {
        PriorityQueue<Event> coming = new PriorityQueue<>(AS_RECORDED);
        Register[] registers = IntStream.range(0, Authority.ALL.size())
                .filter(index -> which.test(Authority.ALL.get(index)))
                .mapToObj(index -> new Register(index, Authority.ALL.get(index), first))
                .toArray(Register[]::new);
        for (LocalDate day = first; !day.isAfter(LAST); day = day.plusDays(1)) {
            for (Register register : registers) {
                begin(register, day, coming);
            }
            Instant midnight = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            while (!coming.isEmpty() && coming.peek().time().isBefore(midnight)) {
                listener.hear(coming.poll());
            }
        }
    }

    private static void begin(Register register, LocalDate day, PriorityQueue<Event> coming) {
        SplittableRandom random = new SplittableRandom(Seed.of(day.toEpochDay(), register.index()));
        double expected =
                OCCURRENCES_A_WEEK * Register.work(day) * register.authority().share();
        long fresh = register.first(day);
        long known = register.first(day.plusDays(1));
        long occurrences =
                register.isEmpty(day) ? 0 : Math.max(known - fresh, (long) Math.floor(expected + random.nextDouble()));
        for (long occurrence = 0; occurrence < occurrences; occurrence++) {
            boolean isNew = fresh + occurrence < known;
            KnownChild child = isNew ? register.child(fresh + occurrence) : register.anyKnown(day, random);
            Course course = new Course(register.authority().code(), child.id(), random.split(), coming::add);
            if (isNew) {
                course.register(child.fact(day));
            }
            course.begin(day);
        }
    }
}
