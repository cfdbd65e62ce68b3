package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.safeguarding.sandbox.sample.ChildHistory.Contact;

/**
 * Children who were referred before the first year and whose episode of need was open when it began.
 * {@code earlier-episodes.csv} says how many come from which month. The days and sources are drawn; none of them is
 * published.
 */
final class EarlierEpisodes {

    /** The year from which the referrals take their sources. */
    private static final int YEAR = 2016;

    private final RandomGenerator random;
    private final Weighted<SourceGroup> sources = new Weighted<>();

    EarlierEpisodes(PublishedFigures figures, RandomGenerator random) {
        this.random = random;
        for (SourceGroup group : SourceGroup.values()) {
            sources.add(group, figures.of("c5", YEAR, group.measure()));
        }
    }

    List<ChildHistory> ofChildren() {
        List<ChildHistory> children = new ArrayList<>();
        for (List<String> row : Resource.rows("earlier-episodes.csv", 3)) {
            LocalDate from = LocalDate.parse(row.get(0));
            int days = Math.toIntExact(ChronoUnit.DAYS.between(from, LocalDate.parse(row.get(1)))) + 1;
            for (int i = 0; i < Integer.parseInt(row.get(2)); i++) {
                ChildHistory child = new ChildHistory();
                child.add(referral(from, days));
                children.add(child);
            }
        }
        return children;
    }

    private Contact referral(LocalDate from, int days) {
        SourceGroup source = sources.draw(random);
        LocalDate day;
        do {
            day = from.plusDays(random.nextInt(days));
        } while (!source.opensOn(day));
        return new Contact(day, source, true);
    }
}
