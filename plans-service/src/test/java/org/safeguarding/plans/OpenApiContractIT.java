package org.safeguarding.plans;

import org.safeguarding.testing.OpenApiContract;

class OpenApiContractIT extends OpenApiContract {

    OpenApiContractIT() {
        super("1", "43b6229114b62b13597130a39b3fc81c48a17ab9a9ac925b8b8eb50f2aa1849e");
    }
}
