package org.safeguarding.inspections;

import org.safeguarding.testing.OpenApiContract;

class OpenApiContractIT extends OpenApiContract {

    OpenApiContractIT() {
        super("1", "a541b9583b66b09220907006766ec36b6259024fb364dd39f6d5db24b9ffadb9");
    }
}
