package org.safeguarding.plans;

import org.safeguarding.testing.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("org.safeguarding.plans");
    }
}
