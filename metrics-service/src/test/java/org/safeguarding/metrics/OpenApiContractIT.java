package org.safeguarding.metrics;

import org.safeguarding.testing.OpenApiContract;

class OpenApiContractIT extends OpenApiContract {}
