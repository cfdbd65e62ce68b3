package org.safeguarding.contract.code;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.safeguarding.contract.fact.Agency;

/**
 * The agencies that a record may name: those that the platform ships with, and an authority's own. Immutable.
 *
 * <p>The shipped ones are the organisations that Working Together to Safeguard Children names as safeguarding partners
 * and relevant agencies, and the groups of the CIN census code set ReferralSource.
 */
public final class Agencies {

    public static final Agencies SHIPPED = new Agencies(List.of(
            agency("armed-forces", "Armed forces", "army", "military"),
            agency("cafcass", "Cafcass"),
            agency("college", "Further education", "colleges", "further-education"),
            agency("council", "The council", "childrens-services", "childrens-social-care", "la", "local-authority"),
            agency("early-help", "Early help service"),
            agency("early-years", "Early years settings", "childminder", "nursery"),
            agency("education", "Education services", "education-services"),
            agency("fire", "Fire and rescue service", "fire-and-rescue"),
            agency("gp", "General practice", "general-practice", "general-practitioner"),
            agency("health", "Health services", "health-services", "nhs"),
            agency("health-visiting", "Health visiting", "health-visitor"),
            agency("hospital", "Hospitals", "a-and-e", "emergency-department"),
            agency("housing", "Housing services", "housing-services"),
            agency("immigration", "Immigration services", "home-office"),
            agency("legal", "Other legal agencies", "court", "courts", "other-legal-agency"),
            agency("mental-health", "Mental health services", "camhs"),
            agency("other", "Other agencies", "unknown"),
            agency("police", "Police", "police-service"),
            agency("prison", "Prison service", "prison-service"),
            agency("probation", "Probation service", "probation-service"),
            agency("public", "Families and members of the public", "anonymous", "family", "individual"),
            agency("school", "Schools", "academy", "schools"),
            agency("school-nursing", "School nursing", "school-nurse"),
            agency("substance-misuse", "Drug and alcohol services", "drugs-and-alcohol"),
            agency("voluntary-sector", "Voluntary sector", "charity", "voluntary", "vcs"),
            agency("youth-justice", "Youth justice service", "yjs", "yot", "youth-offending-team")));

    private static volatile Map<String, Agencies> inForce = Map.of();

    private final Map<String, Agency> byName = new TreeMap<>();
    private final Map<String, String> canonical = new HashMap<>();

    private Agencies(Collection<Agency> agencies) {
        agencies.forEach(agency -> byName.put(agency.agency(), agency));
        byName.values().forEach(agency -> agency.aliases().forEach(alias -> canonical.put(alias, agency.agency())));
        byName.keySet().forEach(name -> canonical.put(name, name));
    }

    private static Agency agency(String name, String title, String... aliases) {
        return new Agency(name, title, List.of(aliases));
    }

    /** Those that an authority knows, in this process: the shipped ones, with what {@link #putInForce} added. */
    public static Agencies inForce(String authority) {
        return inForce.getOrDefault(authority, SHIPPED);
    }

    /** @param own of each authority that has added some, with the shipped ones */
    public static void putInForce(Map<String, Agencies> own) {
        inForce = Map.copyOf(own);
    }

    /**
     * These and an authority's own. One of its own takes the place of a shipped one with the same name, and keeps an
     * alias that a shipped one has too. A name of an agency is never an alias of another.
     */
    public Agencies with(Collection<Agency> own) {
        Map<String, Agency> all = new TreeMap<>(byName);
        own.forEach(agency -> all.put(agency.agency(), agency));
        Agencies together = new Agencies(all.values());
        own.forEach(agency -> agency.aliases().stream()
                .filter(alias -> !all.containsKey(alias))
                .forEach(alias -> together.canonical.put(alias, agency.agency())));
        return together;
    }

    /** The canonical name of the agency with this name or alias; empty if there is none. */
    public Optional<String> canonical(String name) {
        return Optional.ofNullable(canonical.get(name));
    }

    /** Everything that the agency with this name or alias is called; the name alone if there is none. */
    public Set<String> namesOf(String name) {
        Optional<String> agency = canonical(name);
        return agency.isEmpty()
                ? Set.of(name)
                : canonical.entrySet().stream()
                        .filter(called -> called.getValue().equals(agency.get()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    /** The canonical names, in alphabetical order. */
    public SortedSet<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    /** All of them, in the order of their canonical names. */
    public List<Agency> all() {
        return List.copyOf(byName.values());
    }
}
