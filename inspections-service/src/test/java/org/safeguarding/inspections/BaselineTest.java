package org.safeguarding.inspections;

import org.safeguarding.testing.BaselineContract;

class BaselineTest extends BaselineContract {}
