package org.safeguarding.referrals;

import org.safeguarding.testing.OpenApiContract;

class OpenApiContractIT extends OpenApiContract {

    OpenApiContractIT() {
        super("1", "e28d86d4077411c0bbebf6a4c36548ca3209e6867f85605885bf2b1338aa4c0b");
    }
}
