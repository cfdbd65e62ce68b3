package org.safeguarding.referrals;

import org.safeguarding.testing.OpenApiContract;

class OpenApiContractIT extends OpenApiContract {}
