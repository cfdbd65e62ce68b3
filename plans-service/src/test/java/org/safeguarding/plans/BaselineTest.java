package org.safeguarding.plans;

import org.safeguarding.testing.BaselineContract;

class BaselineTest extends BaselineContract {}
