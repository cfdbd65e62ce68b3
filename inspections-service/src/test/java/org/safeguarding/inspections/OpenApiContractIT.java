package org.safeguarding.inspections;

import org.safeguarding.testing.OpenApiContract;

class OpenApiContractIT extends OpenApiContract {}
