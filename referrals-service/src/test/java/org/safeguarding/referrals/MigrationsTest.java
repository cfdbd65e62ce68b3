package org.safeguarding.referrals;

import org.safeguarding.testing.MigrationsContract;

class MigrationsTest extends MigrationsContract {}
