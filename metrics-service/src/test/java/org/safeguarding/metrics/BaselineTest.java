package org.safeguarding.metrics;

import org.safeguarding.testing.BaselineContract;

class BaselineTest extends BaselineContract {}
