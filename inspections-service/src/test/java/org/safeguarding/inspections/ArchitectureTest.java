package org.safeguarding.inspections;

import org.safeguarding.testing.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("org.safeguarding.inspections");
    }
}
