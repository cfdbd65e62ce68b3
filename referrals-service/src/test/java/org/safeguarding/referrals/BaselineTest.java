package org.safeguarding.referrals;

import org.safeguarding.testing.BaselineContract;

class BaselineTest extends BaselineContract {}
