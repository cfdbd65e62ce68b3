package org.safeguarding.records.subjectaccess;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Map;

/** What a subject access report says of the other services. */
@ConfigMapping(prefix = "safeguarding.subject-access")
interface SubjectAccessConfig {

    /** The addresses of the other services that hold records of children, as an auditor reaches them, by their names. */
    Map<String, URI> elsewhere();
}
