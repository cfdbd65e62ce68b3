package org.safeguarding.metrics;

import org.safeguarding.testing.OpenApiContract;

class OpenApiContractIT extends OpenApiContract {

    OpenApiContractIT() {
        super("1", "da3294bab14f5db6e3b190a1080df8b3e5d30e954891e6c4fb62671cf5c589c6");
    }
}
