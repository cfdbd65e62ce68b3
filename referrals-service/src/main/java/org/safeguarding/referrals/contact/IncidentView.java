package org.safeguarding.referrals.contact;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An incident: the contacts about the children in it. */
@Schema(name = "Incident", description = "An incident, as the contacts about the children in it.")
public record IncidentView(
        @Schema(description = "The reference of the incident.", examples = "SYP-20180305-0113")
        String reference,

        @Schema(description = "The contacts, one about each child.")
        List<ContactView> contacts,

        @Schema(description = "Pass it as parameter page to read on; absent on the last page.")
        String next) {

    /** Changes with each contact that is added or changed: an incident is no record and has no version of its own. */
    public String etag() {
        String versions = contacts.stream()
                .map(ContactView::header)
                .map(header -> header.id() + "@" + header.version())
                .sorted()
                .collect(Collectors.joining());
        return "\"" + UUID.nameUUIDFromBytes(versions.getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
