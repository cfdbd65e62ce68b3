package org.safeguarding.plans;

import org.safeguarding.testing.OpenApiContract;

class OpenApiContractIT extends OpenApiContract {}
