package org.safeguarding.referrals;

import org.safeguarding.testing.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("org.safeguarding.referrals");
    }
}
